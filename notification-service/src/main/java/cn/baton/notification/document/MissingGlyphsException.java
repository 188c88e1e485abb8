package cn.baton.notification.document;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.problem.ProblemException;
import cn.baton.support.problem.ProblemType;

import java.util.Map;
import java.util.Set;

/** Characters that no font on hand can show: an official letter does not go out with holes in it. */
class MissingGlyphsException extends ProblemException {

    MissingGlyphsException(Set<String> characters) {
        super(
                ProblemType.CONFLICT,
                LocalizedText.of("现有字体缺少字符：%s", "No font on hand has the characters %s", String.join(" ", characters)),
                Map.of("missingGlyphs", characters.stream().sorted().toList()));
    }
}
