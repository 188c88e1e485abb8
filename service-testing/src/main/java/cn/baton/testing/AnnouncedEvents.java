package cn.baton.testing;

import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the code of the module under test can announce, whether or not a test makes it do so: the names of events in
 * methods that call one named {@code announce}.
 */
final class AnnouncedEvents {

    private static final String NAME_OF_AN_EVENT = "([A-Z][a-z]+){2,}";

    private AnnouncedEvents() {}

    /** Such as {@code IssueRaised}, in order. */
    static List<String> names() {
        return CompiledClasses.all().stream()
                .flatMap(type -> type.methods().stream())
                .flatMap(method -> method.code().stream())
                .filter(AnnouncedEvents::announces)
                .flatMap(AnnouncedEvents::texts)
                .filter(text -> text.matches(NAME_OF_AN_EVENT))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean announces(CodeModel code) {
        return code.elementStream()
                .anyMatch(element ->
                        element instanceof InvokeInstruction call && call.name().equalsString("announce"));
    }

    private static Stream<String> texts(CodeModel code) {
        return code.elementStream()
                .filter(ConstantInstruction.class::isInstance)
                .map(element -> ((ConstantInstruction) element).constantValue())
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
