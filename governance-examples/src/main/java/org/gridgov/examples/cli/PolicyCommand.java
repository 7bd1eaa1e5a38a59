package org.gridgov.examples.cli;

import picocli.CommandLine.Command;

/** {@code gridgov policy}: what policy staff ask about a pack before they let it judge, and after it has. */
@Command(
        name = "policy",
        description = "Policy packs: check, lint, test, explain, compare, sign. / 政策包：检查、测试、说明、比较、签名。",
        subcommands = {
            PolicyCheck.class,
            PolicyLint.class,
            PolicyFmt.class,
            PolicyConvert.class,
            PolicyTrial.class,
            PolicyCoverage.class,
            PolicyExplain.class,
            PolicyCompare.class,
            PolicySign.class,
            PolicyVerify.class,
            PolicyReplay.class
        })
final class PolicyCommand {}
