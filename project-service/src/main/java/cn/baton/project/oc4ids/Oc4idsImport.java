package cn.baton.project.oc4ids;

import cn.baton.project.oc4ids.Oc4idsImportReport.Item;
import cn.baton.project.oc4ids.Oc4idsImportReport.Outcome;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.security.Caller;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.WebApplicationException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Takes packages of others in: all projects of a package in one transaction, or none. */
@ApplicationScoped
public class Oc4idsImport {

    private final ProjectImport projects;
    private final TransactionMark marks;
    private final ObjectMapper json;
    private final int maxProjects;

    @Inject
    Oc4idsImport(ProjectImport projects, TransactionMark marks, ObjectMapper json, Oc4idsConfig config) {
        this.projects = projects;
        this.marks = marks;
        this.json = json;
        this.maxProjects = config.maxImportedProjects();
    }

    /**
     * How to go about it.
     *
     * @param dryRun try it out and keep nothing
     * @param partial keep the projects without errors also when others have some
     */
    public record Mode(boolean dryRun, boolean partial) {}

    @Transactional
    public Oc4idsImportReport take(JsonNode content, Mode mode, Caller caller, Locale language) {
        return take(content.traverse(json), mode, caller, language);
    }

    /** From a file, of which only one project is held at a time. */
    @Transactional
    public Oc4idsImportReport take(Path content, Mode mode, Caller caller, Locale language) {
        try (JsonParser parser = json.createParser(content.toFile())) {
            return take(parser, mode, caller, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Oc4idsImportReport take(JsonParser parser, Mode mode, Caller caller, Locale language) {
        marks.set();
        List<Item> items = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        try {
            PackageParser.parse(parser, json.reader(), project -> {
                if (items.size() == maxProjects) {
                    throw ProblemException.invalid(
                            "projects",
                            LocalizedText.of(
                                    "一次最多 %d 个项目，请拆分",
                                    "At most %d projects at a time; split the package", maxProjects));
                }
                Item item = projects.take("/projects/" + items.size(), project, seen, caller, language);
                items.add(item);
                if (item.outcome() == Outcome.REFUSED) {
                    marks.drop();
                } else {
                    marks.forget();
                }
            });
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, 400);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long refused =
                items.stream().filter(item -> item.outcome() == Outcome.REFUSED).count();
        boolean good = refused == 0 || mode.partial() && refused < items.size();
        boolean kept = !mode.dryRun() && good;
        if (!kept) {
            marks.goBack();
        }
        return Oc4idsImportReport.of(
                mode.dryRun(),
                kept,
                kept ? items : items.stream().map(Oc4idsImport::untold).toList());
    }

    /** An id that was not kept is none. */
    private static Item untold(Item item) {
        return item.outcome() == Outcome.CREATED
                ? new Item(
                        item.pointer(),
                        item.oc4idsId(),
                        null,
                        item.outcome(),
                        item.mapped(),
                        item.unmapped(),
                        item.errors())
                : item;
    }
}
