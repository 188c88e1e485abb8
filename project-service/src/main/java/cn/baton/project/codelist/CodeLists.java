package cn.baton.project.codelist;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemException.FieldViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What other features ask of the code lists: whether a code may be used.
 *
 * <p>Codes are looked up in a copy that is given up after a few seconds, and at once by the replica that changes the
 * list. A code that the copy does not have is looked for in the database before it is refused: what was just added can
 * be used everywhere, and what was just made inactive is refused everywhere within those seconds.
 */
@ApplicationScoped
public class CodeLists {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final CodeEntryRepository entries;
    private final Clock clock;
    private final Map<CodeList, Copy> copies = new ConcurrentHashMap<>();

    @Inject
    CodeLists(CodeEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** 422 on the field when the code is unknown or inactive; null is nobody's business here. */
    public void require(CodeList list, String field, String code) {
        refuse(violation(list, field, code).stream().toList());
    }

    /** As {@link #require}, for a field that holds several: each that is wrong is told. */
    public void requireAll(CodeList list, String field, Collection<String> codes) {
        refuse(codes.stream()
                .flatMap(code -> violation(list, field, code).stream())
                .toList());
    }

    /** What is wrong with the code, for those who want to know that of several fields. */
    @Transactional
    public Optional<FieldViolation> violation(CodeList list, String field, String code) {
        return code == null || isActive(list, code)
                ? Optional.empty()
                : Optional.of(new FieldViolation(
                        field,
                        new LocalizedText(
                                "%s 不在%s表中，或已停用".formatted(code, list.title().chinese()),
                                "%s is not an active code of the list %s".formatted(code, list.path()))));
    }

    /** What may be chosen, in the list's order: Chinese label to code. */
    @Transactional
    public Map<String, String> labels(CodeList list) {
        return entries.of(list).stream()
                .filter(CodeEntry::active)
                .collect(Collectors.toMap(
                        entry -> entry.labels().chinese(),
                        CodeEntry::code,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** What may be chosen no longer, but stands where it was chosen: code, and label unless another has it now, to code. */
    @Transactional
    public Map<String, String> retired(CodeList list) {
        Map<String, String> retired = new LinkedHashMap<>();
        entries.of(list).stream().filter(entry -> !entry.active()).forEach(entry -> {
            retired.put(entry.code(), entry.code());
            retired.putIfAbsent(entry.labels().chinese(), entry.code());
        });
        return retired;
    }

    private static void refuse(List<FieldViolation> violations) {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    private boolean isActive(CodeList list, String code) {
        Copy copy = copies.get(list);
        if (copy == null
                || copy.readAt().isBefore(clock.instant().minus(FRESH))
                || !copy.active().contains(code)) {
            copy = new Copy(entries.activeCodes(list), clock.instant());
            copies.put(list, copy);
        }
        return copy.active().contains(code);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) CodeListChanged changed) {
        copies.remove(changed.list());
    }

    private record Copy(Set<String> active, Instant readAt) {}
}
