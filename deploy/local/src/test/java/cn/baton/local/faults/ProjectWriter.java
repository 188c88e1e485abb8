package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Registers projects and leads its own through their course. */
final class ProjectWriter implements Writer {

    private static final String PROJECTS = "/api/v1/projects";

    private final String name;
    private final Person clerk;
    private final Desk desk;
    private final World world;
    private final RandomGenerator random;
    private final List<Thing> own = new ArrayList<>();
    private int changes;

    ProjectWriter(String name, Desk desk, World world, FaultPlan plan) {
        this.name = name;
        this.clerk = Person.administrator(name);
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
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> register();
            case 3, 4 -> rename();
            case 5, 6 -> sign();
            case 7 -> start();
            case 8 -> permit();
            default -> report();
        }
    }

    private void register() throws InterruptedException {
        int number = own.size();
        Thing project =
                desk.create(clerk, ServiceDefinition.PROJECT, PROJECTS, """
                {"name": "%1$s 项目 %2$d", "externalId": "%1$s-%2$d", "areaCode": "411082",
                 "responsibleUnit": "411082-GXJ", "totalInvestment": %3$d, "owner": {"name": "许昌建设有限公司"}}""".formatted(name, number, 1_000 + number));
        own.add(project);
        world.projects().add(project);
    }

    private void rename() throws InterruptedException {
        Optional<Thing> project = World.any(own, _ -> true, random);
        if (project.isPresent()) {
            String wanted = "%s 更名 %d".formatted(name, ++changes);
            desk.patch(clerk, project.get(), "{\"name\": \"%s\"}".formatted(wanted), "/details/name", wanted);
        }
    }

    private void sign() throws InterruptedException {
        Optional<Thing> project = inStage("PLANNED");
        if (project.isPresent()) {
            desk.command(
                    clerk,
                    project.get(),
                    "sign",
                    """
                    {"signedOn": "%s", "agreedStartOn": "%s",
                     "evidence": [{"kind": "AGREEMENT", "title": "投资合作协议"}]}""".formatted(World.today().minusDays(1), World.today()),
                    "/stage",
                    "SIGNED");
        }
    }

    private void start() throws InterruptedException {
        Optional<Thing> project = inStage("SIGNED");
        if (project.isPresent()) {
            desk.command(clerk, project.get(), "start", """
                    {"startedOn": "%s", "evidence": [
                      {"kind": "CONSTRUCTION_PERMIT", "title": "建筑工程施工许可证"},
                      {"kind": "SITE_PHOTO", "title": "开工现场照片"}]}""".formatted(World.today()), "/stage", "STARTED");
        }
    }

    /** Of the two halves of a permit, the second for one that is applied for. */
    private void permit() throws InterruptedException {
        Optional<Thing> applied = World.any(
                world.permits(), permit -> isOwn(permit.at("/projectId")) && permit.is("/state", "APPLIED"), random);
        if (applied.isPresent()) {
            desk.command(
                    clerk, applied.get(), "issue", """
                    {"issuedOn": "%s", "number": "%s-%d"}""".formatted(World.today(), name, ++changes), "/state", "ISSUED");
            return;
        }
        Optional<Thing> project = World.any(own, each -> none(world.permits(), each), random);
        if (project.isPresent()) {
            String permits = project.get().path() + "/permits";
            world.permits().add(desk.create(clerk, ServiceDefinition.PROJECT, permits, """
                    {"type": "CONSTRUCTION", "appliedOn": "%s"}""".formatted(
                            World.today().minusDays(1))));
        }
    }

    /** One report a project; the next replaces it by a correction. */
    private void report() throws InterruptedException {
        Optional<Thing> project = inStage("STARTED");
        if (project.isEmpty()) {
            return;
        }
        String reports = project.get().path() + "/progress-reports";
        String figures = """
                {"yearToDateInvestment": %1$d, "cumulativeInvestment": %1$d, "physicalProgress": 1}""".formatted(++changes);
        Optional<Thing> former = World.any(
                world.reports(), report -> report.is("/projectId", project.get().id()), random);
        if (former.isEmpty()) {
            world.reports()
                    .add(desk.create(clerk, ServiceDefinition.PROJECT, reports, """
                    {"month": "%s", "figures": %s}""".formatted(World.month(), figures)));
            return;
        }
        String corrections = former.get().path() + "/corrections";
        Thing correction = desk.create(clerk, ServiceDefinition.PROJECT, corrections, """
                {"reason": "统计口径调整", "figures": %s}""".formatted(figures));
        world.reports().remove(former.get());
        world.reports()
                .add(new Thing(
                        ServiceDefinition.PROJECT,
                        reports + "/" + correction.id(),
                        correction.state(),
                        correction.etag()));
    }

    private Optional<Thing> inStage(String stage) {
        return World.any(own, project -> project.is("/stage", stage), random);
    }

    private boolean isOwn(String projectId) {
        return own.stream().anyMatch(project -> project.id().equals(projectId));
    }

    private static boolean none(List<Thing> children, Thing project) {
        return children.stream().noneMatch(child -> child.is("/projectId", project.id()));
    }
}
