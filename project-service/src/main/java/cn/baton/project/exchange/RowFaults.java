package cn.baton.project.exchange;

import cn.baton.support.fault.Faults;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.sheet.CellError;
import cn.baton.support.sheet.SheetColumn;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says of what went wrong with a row in which cell it lies. */
@ApplicationScoped
class RowFaults {

    private final MessageInterpolator messages;

    @Inject
    RowFaults(ValidatorFactory validation) {
        this.messages = validation.getMessageInterpolator();
    }

    /** @param field that the fault is about; of several sheets' columns the one that tells it may be missing */
    record Fault(String field, CellError error) {}

    /** Throws on what is not the row's fault. */
    List<Fault> of(RuntimeException thrown, ImportRow told, ImportFile file, ImportKind kind) {
        int row = told.number();
        if (Faults.isTransient(thrown)) {
            throw thrown;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RowChecks.Failed failed -> {
                    return failed.faults().stream()
                            .flatMap(fault -> of(fault, told, file, kind).stream())
                            .toList();
                }
                case ProblemException problem -> {
                    return of(problem, told, file, kind);
                }
                case ConstraintViolationException invalid -> {
                    return invalid.getConstraintViolations().stream()
                            .map(violation -> fault(row, path(violation), message(violation), file, kind))
                            .sorted(java.util.Comparator.comparingInt(
                                    fault -> fault.error().column()))
                            .toList();
                }
                case JsonMappingException unreadable -> {
                    return List.of(
                            fault(row, path(unreadable), LocalizedText.of("无法识别", "It cannot be read"), file, kind));
                }
                case org.hibernate.exception.ConstraintViolationException twice
                when isUnique(twice) -> {
                    return of(
                            ProblemException.conflict(
                                    LocalizedText.of("已有相同编号的记录", "There is a record with this code already")),
                            told,
                            file,
                            kind);
                }
                default -> {}
            }
        }
        throw thrown;
    }

    private static List<Fault> of(ProblemException problem, ImportRow told, ImportFile file, ImportKind kind) {
        if (problem.violations().isEmpty()) {
            String column = kind.columnOf(problem, told);
            return List.of(new Fault(column, file.error(told.number(), column, problem.detail())));
        }
        return problem.violations().stream()
                .map(violation -> fault(told.number(), violation.field(), violation.message(), file, kind))
                .toList();
    }

    /** On the column of the field; where the file has none, on the row, and then it says which. */
    private static Fault fault(int row, String path, LocalizedText message, ImportFile file, ImportKind kind) {
        if (file.indexOf(path) >= 0) {
            return new Fault(path, file.error(row, path, message));
        }
        String missing = kind.columns().stream()
                .filter(column -> column.name().equals(path))
                .map(SheetColumn::header)
                .findFirst()
                .orElse(path);
        LocalizedText said = new LocalizedText(missing + "：" + message.chinese(), missing + ": " + message.english());
        return new Fault(path, file.error(row, path, said));
    }

    private static boolean isUnique(org.hibernate.exception.ConstraintViolationException exception) {
        return exception.getKind() == org.hibernate.exception.ConstraintViolationException.ConstraintKind.UNIQUE;
    }

    private LocalizedText message(ConstraintViolation<?> violation) {
        Interpolated context = new Interpolated(violation.getConstraintDescriptor(), violation.getInvalidValue());
        return new LocalizedText(
                messages.interpolate(violation.getMessageTemplate(), context, Locale.SIMPLIFIED_CHINESE),
                messages.interpolate(violation.getMessageTemplate(), context, Locale.ENGLISH));
    }

    private static String path(ConstraintViolation<?> violation) {
        String path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(node -> node.getName())
                .collect(Collectors.joining("."));
        return path.startsWith("location") ? ProjectColumns.LONGITUDE : path;
    }

    private static String path(JsonMappingException exception) {
        return exception.getPath().stream()
                .filter(reference -> reference.getFieldName() != null)
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("."));
    }

    /** What a message is made of. */
    private record Interpolated(ConstraintDescriptor<?> descriptor, Object value)
            implements MessageInterpolator.Context {

        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return descriptor;
        }

        @Override
        public Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
