package cn.baton.support.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Where in what the client sent a violated constraint lies. */
final class ViolatedField {

    private final ConstraintViolation<?> violation;
    private final List<Path.Node> path;

    ViolatedField(ConstraintViolation<?> violation) {
        this.violation = violation;
        this.path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }

    /** Whether it is not the client's fault at all. */
    boolean isOfReturnValue() {
        return path.stream().anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /** Whether there is no body where there has to be one. */
    boolean isMissingBody() {
        return path.getLast().getKind() == ElementKind.PARAMETER
                && violation.getConstraintDescriptor().getAnnotation() instanceof NotNull
                && parameter()
                        .map(Parameter::getAnnotations)
                        .flatMap(ParameterNames::of)
                        .isEmpty();
    }

    /** The path below the method and its parameter; of a parameter its name. */
    String name() {
        Optional<Parameter> parameter = parameter();
        if (parameter.isPresent() && parameter.get().isAnnotationPresent(BeanParam.class)) {
            return inBean(parameter.get().getType());
        }
        // The elements of lists and maps are told by their index already.
        String sent = path.stream()
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
        if (!sent.isEmpty()) {
            return sent;
        }
        return parameter()
                .map(Parameter::getAnnotations)
                .flatMap(ParameterNames::of)
                .or(() -> path.stream()
                        .filter(node -> node.getKind() == ElementKind.PARAMETER)
                        .map(Path.Node::getName)
                        .findFirst())
                .orElse("");
    }

    /** The path's last part but for the elements of a list: records of parameters may hold others. */
    private String inBean(Class<?> bean) {
        Class<?> type = bean;
        String name = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PROPERTY) {
                name = node.getName();
                Optional<Field> field = field(type, name);
                Optional<String> sent = field.map(Field::getAnnotations).flatMap(ParameterNames::of);
                if (sent.isPresent()) {
                    return sent.get();
                }
                type = field.<Class<?>>map(Field::getType).orElse(type);
            }
        }
        return name;
    }

    private static Optional<Field> field(Class<?> bean, String name) {
        return Arrays.stream(bean.getDeclaredFields())
                .filter(declared -> declared.getName().equals(name))
                .findFirst();
    }

    /** Of the method that the client called. */
    private Optional<Parameter> parameter() {
        if (path.size() < 2 || path.get(1).getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        Path.MethodNode method = path.get(0).as(Path.MethodNode.class);
        int index = path.get(1).as(Path.ParameterNode.class).getParameterIndex();
        Class<?>[] types = method.getParameterTypes().toArray(Class[]::new);
        Optional<Parameter> found = Optional.empty();
        // The class itself may be one that the container has put before ours, without our annotations.
        for (Class<?> type = violation.getRootBeanClass(); type != null; type = type.getSuperclass()) {
            try {
                Method declared = type.getDeclaredMethod(method.getName(), types);
                found = Optional.of(declared.getParameters()[index]);
                if (found.map(Parameter::getAnnotations)
                        .filter(any -> any.length > 0)
                        .isPresent()) {
                    return found;
                }
            } catch (NoSuchMethodException higher) {
                // In a class above.
            }
        }
        return found;
    }
}
