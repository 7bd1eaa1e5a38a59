package org.gridgov.rules;

import org.drools.model.codegen.ExecutableModelProject;
import org.gridgov.policy.PolicyCase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** Runs rules as Drools runs them when nobody looks at them first. */
final class Unguarded {
    private Unguarded() {}

    static void run(String drl, PolicyCase fact) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.gridgov.tests", "unguarded", "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/unguarded.drl", "import org.gridgov.policy.AssignmentCase;\n" + drl);
        KieBuilder builder = services.newKieBuilder(files);
        try {
            builder.buildAll(ExecutableModelProject.class);
            KieContainer container = services.newKieContainer(release);
            KieSession session = container.newKieSession();
            session.insert(fact);
            session.fireAllRules();
            session.dispose();
            container.dispose();
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }
}
