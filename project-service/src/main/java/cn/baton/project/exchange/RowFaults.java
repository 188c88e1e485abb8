package cn.baton.project.exchange;

import cn.baton.support.fault.Faults;
import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.sheet.CellError;
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

    /** Throws on what is not the row's fault. */
    List<CellError> of(RuntimeException thrown, ImportRow told, ImportFile file, ImportKind kind) {
        int row = told.number();
        if (Faults.isTransient(thrown)) {
            throw thrown;
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException problem -> {
                    return of(problem, told, file, kind);
                }
                case ConstraintViolationException invalid -> {
                    return invalid.getConstraintViolations().stream()
                            .map(violation -> error(row, path(violation), message(violation), file))
                            .sorted(java.util.Comparator.comparingInt(CellError::column))
                            .toList();
                }
                case JsonMappingException unreadable -> {
                    return List.of(error(row, path(unreadable), LocalizedText.of("无法识别", "It cannot be read"), file));
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

    private static List<CellError> of(ProblemException problem, ImportRow told, ImportFile file, ImportKind kind) {
        if (problem.violations().isEmpty()) {
            return List.of(file.error(told.number(), kind.columnOf(problem, told), problem.detail()));
        }
        return problem.violations().stream()
                .map(violation -> error(told.number(), violation.field(), violation.message(), file))
                .toList();
    }

    /** On the column of the field; else on the row, which then names the field. */
    private static CellError error(int row, String path, LocalizedText message, ImportFile file) {
        return file.indexOf(path) < 0
                ? file.error(
                        row, path, new LocalizedText(path + "：" + message.chinese(), path + ": " + message.english()))
                : file.error(row, path, message);
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
