package cn.baton.project.oc4ids;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/** What became of a package, or would become of it. */
@Schema(description = "What became of an OC4IDS package, or would become of it")
public record Oc4idsImportReport(
        @Schema(description = "Whether it was only tried out", examples = "true")
        boolean dryRun,

        @Schema(
                description = "Whether anything was kept: not in a dry run, and not if a project was refused unless "
                        + "`partial` was asked for",
                examples = "false")
        boolean kept,

        @Schema(description = "Projects in the package", examples = "12")
        int projects,

        @Schema(description = "Projects that are new", examples = "7")
        long created,

        @Schema(description = "Projects that changed", examples = "3")
        long changed,

        @Schema(description = "Projects of which all was known", examples = "1")
        long unchanged,

        @Schema(description = "Projects with errors", examples = "1")
        long refused,

        @Schema(description = "Project by project, in the order of the package")
        List<Item> items) {

    static Oc4idsImportReport of(boolean dryRun, boolean kept, List<Item> items) {
        return new Oc4idsImportReport(
                dryRun,
                kept,
                items.size(),
                count(items, Outcome.CREATED),
                count(items, Outcome.CHANGED),
                count(items, Outcome.UNCHANGED),
                count(items, Outcome.REFUSED),
                items);
    }

    private static long count(List<Item> items, Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    /** What became of a project. */
    @Schema(name = "Oc4idsImportOutcome", description = "What became of a project")
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** What became of one project of the package. */
    @Schema(name = "Oc4idsImportItem", description = "What became of one project of the package")
    public record Item(
            @Schema(description = "Where it stands in the package, JSON pointer (RFC 6901)", examples = "/projects/0")
            String pointer,

            @Schema(description = "Its id in the package", nullable = true, examples = "oc4ids-abc123-road-17")
            String oc4idsId,

            @Schema(
                    description = "Id of the project in the registry; null where it was not kept as a new one",
                    nullable = true,
                    examples = "01a2b3c4-d5e6-7f80-9123-456789abcdef")
            String projectId,

            @Schema(description = "What became of it", examples = "CREATED")
            Outcome outcome,

            @Schema(description = "What was understood, and the field of the project that it became")
            List<Mapped> mapped,

            @Schema(description = "What the registry did not take, and why; a pointer stands for all below it")
            List<Remark> unmapped,

            @Schema(description = "Why it was refused") List<Remark> errors) {}

    /** What became of a value. */
    @Schema(name = "Oc4idsMapped", description = "What became of a value of the package")
    public record Mapped(
            @Schema(description = "The value in the package", examples = "/projects/0/title")
            String pointer,

            @Schema(description = "Field of the project's `details`, or its stage", examples = "name")
            String field) {}

    /** Something to say about a value. */
    @Schema(name = "Oc4idsRemark", description = "Something to say about a value of the package")
    public record Remark(
            @Schema(description = "The value in the package", examples = "/projects/0/budget/amount")
            String pointer,

            @Schema(description = "What there is to say, in the caller's language", examples = "币种为 GBP，只登记人民币金额，不作折算")
            String message) {}
}
