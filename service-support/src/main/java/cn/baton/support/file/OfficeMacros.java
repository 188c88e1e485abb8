package cn.baton.support.file;

import cn.baton.support.office.OfficePackage;
import cn.baton.support.office.OfficePackage.Relation;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what in an office document is a program: VBA, macro sheets of Excel 4, dialogs, and documents with any of these
 * inside it. By the names of parts, by what the package says they are, and by what points to them: programs go by one or
 * the other.
 */
final class OfficeMacros {

    private static final Set<String> TYPES =
            Set.of("macroenabled", "vbaproject", "vbadata", "macrosheet", "dialogsheet", "ms-excel.sheet.binary");
    private static final Set<String> NAMES = Set.of("vbaproject", "vbadata");
    private static final Set<String> FOLDERS = Set.of("macrosheets/", "dialogsheets/");
    private static final Set<String> ENDINGS =
            Set.of(".xlsm", ".xltm", ".xlsb", ".xlam", ".xla", ".docm", ".dotm", ".pptm", ".potm", ".ppsm", ".ppam");

    private OfficeMacros() {}

    static boolean areIn(OfficePackage document, String main) throws IOException {
        return document.parts().stream().anyMatch(part -> isMacro(part) || isOfType(document.type(part)))
                || Stream.concat(document.relations("").stream(), document.relations(main).stream())
                        .map(Relation::type)
                        .anyMatch(OfficeMacros::isOfType);
    }

    private static boolean isMacro(String part) {
        String name = part.substring(part.lastIndexOf('/') + 1);
        return NAMES.stream().anyMatch(name::contains)
                || FOLDERS.stream().anyMatch(part::contains)
                || ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static boolean isOfType(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return TYPES.stream().anyMatch(lower::contains);
    }
}
