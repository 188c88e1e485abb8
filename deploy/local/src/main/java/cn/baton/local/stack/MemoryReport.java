package cn.baton.local.stack;

import java.util.Collection;

/**
 * What the suite keeps in memory, in bytes. For a process of its own this is its resident set; for PostgreSQL's
 * processes, which share most of their pages, each page counts once where the system tells.
 *
 * @param services all four together
 * @param kafka 0 when it is not ours
 * @param postgres 0 when it is not ours
 * @param launcher this JVM, which is not part of the total
 */
public record MemoryReport(long services, long kafka, long postgres, long launcher) {

    public long total() {
        return services + kafka + postgres;
    }

    static MemoryReport of(Collection<Long> services, long kafkaPid, long postgresPid) {
        ProcessMemory memory = new ProcessMemory();
        return new MemoryReport(
                services.stream().mapToLong(memory::resident).sum(),
                memory.resident(kafkaPid),
                memory.shareOfTree(postgresPid),
                memory.resident(ProcessHandle.current().pid()));
    }
}
