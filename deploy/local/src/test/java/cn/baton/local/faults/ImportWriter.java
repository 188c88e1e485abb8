package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;

import java.util.random.RandomGenerator;

/** Brings in sheets of projects, one after the other, and waits for each job to end. */
final class ImportWriter implements Writer {

    private static final int ROWS = 150;
    private static final long POLL_MILLIS = 500;

    private final String name;
    private final Person clerk;
    private final Desk desk;
    private final World world;
    private final Journal journal;
    private final RandomGenerator random;
    private int sheets;

    ImportWriter(String name, Desk desk, World world, Journal journal, FaultPlan plan) {
        this.name = name;
        this.clerk = Person.administrator(name);
        this.desk = desk;
        this.world = world;
        this.journal = journal;
        this.random = plan.choicesOf(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void step() throws InterruptedException {
        Thread.sleep(random.nextLong(2_000, 8_000));
        String prefix = name + "-" + sheets++;
        String mode = random.nextBoolean() ? "VALID_ROWS" : "ALL_OR_NOTHING";
        Answer accepted = desk.upload(clerk, ServiceDefinition.PROJECT, "/api/v1/imports", prefix, form(prefix, mode));
        world.imports().add(new World.Import(prefix, ROWS));
        String job = "/api/v1/jobs/" + accepted.text("id");
        while (true) {
            Answer state = desk.get(clerk, ServiceDefinition.PROJECT, job);
            switch (state.text("state")) {
                case "SUCCEEDED" -> {
                    return;
                }
                case "FAILED", "CANCELLED" -> {
                    journal.finding("The import " + prefix + " ended as " + state.body());
                    return;
                }
                default -> Thread.sleep(POLL_MILLIS);
            }
        }
    }

    /** @param prefix also the boundary of its parts: the same sheet is always the same body */
    private static String form(String prefix, String mode) {
        StringBuilder sheet = new StringBuilder("项目名称,外部编号,区划\n");
        for (int row = 0; row < ROWS; row++) {
            sheet.append("%1$s 导入 %2$d,%1$s-%2$d,411082\n".formatted(prefix, row));
        }
        return part(prefix, "kind", "projects")
                + part(prefix, "dryRun", "false")
                + part(prefix, "mode", mode)
                + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"projects.csv\"\r\n"
                        .formatted(prefix)
                + "Content-Type: text/csv\r\n\r\n" + sheet + "\r\n--" + prefix + "--\r\n";
    }

    private static String part(String boundary, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value);
    }
}
