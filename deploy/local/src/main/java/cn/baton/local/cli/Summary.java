package cn.baton.local.cli;

import cn.baton.local.stack.MemoryReport;
import cn.baton.local.stack.PortPlan;
import cn.baton.local.stack.ServiceDefinition;
import cn.baton.local.stack.Stack;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people need to know of a stack that is up. */
final class Summary {

    private static final String ROW = "  %-14s %-24s %-38s %s%n";
    private static final long MIB = 1024 * 1024;

    private final Stack stack;
    private final PrintStream out;

    Summary(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /** The two figures of a start: how long it took, and what it occupies. */
    void printFigures(Duration startTime) throws InterruptedException {
        MemoryReport memory = stack.memory();
        out.printf("%nReady in%s; %s of resident memory in use%n", Terminal.seconds(startTime), mib(memory.total()));
        String servers = stack.hasOwnServers()
                ? ", Kafka %s, PostgreSQL's processes %s (shared pages once)"
                        .formatted(mib(memory.kafka()), mib(memory.postgres()))
                : "";
        out.printf(
                "  summed:   the four services %s%s%n  besides:  this launcher %s%n",
                mib(memory.services()), servers, mib(memory.launcher()));
    }

    void printAddresses(int portBase) {
        out.println();
        out.printf(ROW, "service", "API", "Swagger UI", "health");
        for (ServiceDefinition service : ServiceDefinition.all()) {
            URI url = stack.url(service);
            out.printf(ROW, service.name(), url, url + "/q/swagger-ui", url + "/q/health");
        }
        PortPlan ports = stack.options().ports();
        out.printf("%n  %-14s %s   (every mail that the suite sends)%n", "mailbox", stack.mailbox());
        if (stack.hasOwnServers()) {
            out.printf("  %-14s 127.0.0.1:%d%n", "Kafka", ports.kafka());
            out.printf("  %-14s 127.0.0.1:%d%n", "PostgreSQL", ports.postgres());
        }
        out.printf("  %-14s %s%n", "logs", stack.options().logs());
        out.printf("  %-14s %s%n", "state", whereStateIs());
        printTokens(portBase);
    }

    private String whereStateIs() {
        if (!stack.hasOwnServers()) {
            return "kept by the servers that run elsewhere";
        }
        return stack.options().dataDirectory() == null
                ? "gone after the stop; --data DIRECTORY keeps it"
                : "kept in " + stack.options().dataDirectory();
    }

    private void printTokens(int portBase) {
        if (!stack.hasOwnServers()) {
            return;
        }
        String base = portBase == PortPlan.DEFAULT_BASE ? "" : " --port-base " + portBase;
        String others = Claims.roles().stream().skip(1).collect(Collectors.joining(", "));
        out.printf("%n  A token (valid for an hour):  ./baton token city-admin%s%n", base);
        out.printf("  Other roles:                  %s%n", others);
        out.printf(
                "  Try it:  curl -H \"Authorization: Bearer $(./baton token city-admin%s)\" %s/api/v1/projects%n",
                base, stack.url(ServiceDefinition.PROJECT));
    }

    private static String mib(long bytes) {
        return String.format(Locale.ROOT, "%,d MiB", Math.round((double) bytes / MIB));
    }
}
