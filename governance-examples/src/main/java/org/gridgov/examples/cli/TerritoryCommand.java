package org.gridgov.examples.cli;

import picocli.CommandLine.Command;

/** {@code gridgov territory}: questions about the ground of a case, its history and its boundaries. */
@Command(
        name = "territory",
        description = "The ground: check, trace, at, locate, diff. / 网格、沿革与边界。",
        subcommands = {
            TerritoryCheck.class,
            TerritoryTrace.class,
            TerritoryAt.class,
            TerritoryLocate.class,
            TerritoryDifference.class
        })
final class TerritoryCommand {}
