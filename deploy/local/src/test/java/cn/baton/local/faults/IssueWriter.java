package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Raises issues on projects of all writers and leads its own towards a letter or their end. */
final class IssueWriter implements Writer {

    private static final String ISSUES = "/api/v1/issues";

    private final String name;
    private final String unit;
    private final Person supervisor;
    private final Person officer;
    private final Desk desk;
    private final World world;
    private final RandomGenerator random;
    private final List<Thing> own = new ArrayList<>();

    /** @param unit that has to rectify what this one finds */
    IssueWriter(String name, String unit, Desk desk, World world, FaultPlan plan) {
        this.name = name;
        this.unit = unit;
        this.supervisor = Person.supervisor(name);
        this.officer = Person.officer(name + "-officer", unit);
        this.desk = desk;
        this.world = world;
        this.random = plan.choicesOf(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void step() throws InterruptedException {
        Optional<Thing> issue = World.any(own, each -> !each.is("/status", "CLOSED"), random);
        if (issue.isEmpty() || random.nextInt(4) == 0) {
            raise();
        } else {
            advance(issue.get());
        }
    }

    private void raise() throws InterruptedException {
        Optional<Thing> project = World.any(world.projects(), _ -> true, random);
        if (project.isPresent()) {
            Thing issue = desk.create(supervisor, ServiceDefinition.ISSUE, ISSUES, """
                    {"projectId": "%s", "category": "LAND", "severity": "NORMAL", "source": "INSPECTION",
                     "description": "%s 问题 %d"}""".formatted(
                            project.get().id(), name, own.size()));
            own.add(issue);
            world.issues().add(issue);
        }
    }

    private void advance(Thing issue) throws InterruptedException {
        if (issue.is("/projectConfirmed", "false")) {
            // The registry's announcement may not have come yet; the unit cannot see the issue before.
            desk.read(supervisor, issue);
            return;
        }
        switch (issue.at("/status")) {
            case "REGISTERED" ->
                desk.command(
                        supervisor,
                        issue,
                        "assign",
                        """
                        {"responsibleUnit": "%s", "dueOn": "%s"}""".formatted(unit, World.today().plusDays(14)),
                        "/status",
                        "ASSIGNED");
            case "ASSIGNED" ->
                desk.command(officer, issue, "plan", "{\"measures\": \"专班每周调度\"}", "/status", "RECTIFYING");
            case "RECTIFYING" -> rectify(issue);
            default -> desk.command(supervisor, issue, "close", "{\"conclusion\": \"现场核验，同意销号\"}", "/status", "CLOSED");
        }
    }

    private void rectify(Thing issue) throws InterruptedException {
        if (issue.is("/level", "LEDGER")) {
            desk.command(
                    supervisor,
                    issue,
                    "escalate",
                    """
                    {"level": "REMINDER_LETTER", "reason": "进展缓慢", "replyDueOn": "%s"}""".formatted(World.today().plusDays(7)),
                    "/level",
                    "REMINDER_LETTER");
        } else {
            desk.command(officer, issue, "submit", """
                    {"summary": "已办结", "evidence": [{"title": "批准书"}]}""", "/status", "SUBMITTED");
        }
    }
}
