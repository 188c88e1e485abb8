package cn.baton.support.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the units that a text names: {@code 单位：亿元}, {@code 投资情况（亿元）}, {@code 金额以万元计}. An amount ({@code 5亿元}) or a class of
 * projects ({@code 亿元以上项目}) names none.
 */
final class UnitWords {

    private static final String FOREIGN = "[十百千万亿]{0,3}+(?:美元|美金|欧元|日元|日圆|港元|港币|英镑|澳元|加元|韩元|新元|瑞郎|卢布|法郎|台币)";
    private static final String LONG = FOREIGN + "|" + known(2);
    /** One character may as well begin another word: 万 in 单位：万达集团. */
    private static final String SHORT = "(?:" + known(1) + ")(?!\\p{IsHan})";

    private static final String WORD = "(?:人民币)?(?:" + LONG + "|" + SHORT + ")(?:人民币)?";
    private static final String LIST = WORD + "(?:[、,/;和及与]" + WORD + ")*";
    private static final String LABEL = "(?:^|(?<=[^\\p{IsHan}])|金额|计量|货币|投资额?|资金|数量|以下|的)单位";
    private static final Pattern ONE = Pattern.compile(WORD);
    private static final List<Pattern> SETTLING = List.of(
            Pattern.compile("[(\\[【](?:(?:金额|计量|货币|投资)?单位[:为]?)?(" + LIST + ")[)\\]】]"),
            Pattern.compile(LABEL + "(?:均|都|统一)?(?:为|是|以|按)?[:=(]*(" + LIST + ")"),
            Pattern.compile("(?:以|按|均为|都是)((?:人民币)?(?:" + LONG + "))(?:为单位|计|填|$|[,。;)])"));
    private static final Pattern WHOLE = Pattern.compile("[(\\[【]?(?:金额|投资额?|币种)?:?(" + LIST + ")[)\\]】]?");
    private static final Pattern MENTION = Pattern.compile("(?<![\\d.一二三四五六七八九十百千万亿几数余多超过破近达约])(" + FOREIGN
            + "|亿元|千万元|百万元|万元|千元|公顷|平方米|平方公里)(?!以上|以下|以内|级|项目|企业|工程|产业|园|镇|村|县|楼)");
    private static final Pattern UNKNOWN = Pattern.compile(LABEL + ":([^\\s:()\\[\\]】,。;]{1,5})(?:$|[)\\]】,。;])");
    private static final Pattern ORGANISATION =
            Pattern.compile(".*(?:局|委|府|公司|处|办|会|院|厅|部|科|县|市|区|镇|乡|集团|中心|站|所|校|厂|社|队|行|省)");

    private UnitWords() {}

    /** @param place where the text stands */
    static List<NamedUnit> in(String text, String place) {
        String compact = Texts.compact(text).toLowerCase(Locale.ROOT);
        List<NamedUnit> named = new ArrayList<>();
        if (compact.isEmpty()) {
            return named;
        }
        Matcher whole = WHOLE.matcher(compact);
        if (whole.matches()) {
            add(whole.group(1), true, place, named);
            return named;
        }
        String rest = compact;
        for (Pattern pattern : SETTLING) {
            Matcher settling = pattern.matcher(rest);
            while (settling.find()) {
                add(settling.group(1), true, place, named);
            }
            rest = settling.replaceAll(" ");
        }
        Matcher mention = MENTION.matcher(rest);
        while (mention.find()) {
            add(mention.group(1), false, place, named);
        }
        Matcher unknown = UNKNOWN.matcher(rest);
        while (unknown.find()) {
            if (!ORGANISATION.matcher(unknown.group(1)).matches()) {
                named.add(new NamedUnit(unknown.group(1), false, true, place));
            }
        }
        return named;
    }

    /** Whether the text is the name of units and nothing else. */
    static boolean isAlone(String text) {
        String compact = Texts.compact(text).toLowerCase(Locale.ROOT);
        return !compact.isEmpty() && WHOLE.matcher(compact).matches();
    }

    private static void add(String list, boolean settled, String place, List<NamedUnit> named) {
        Matcher word = ONE.matcher(list);
        while (word.find()) {
            boolean money = word.group().matches(".*(?:" + FOREIGN + ").*")
                    || SheetUnit.of(word.group())
                            .filter(SheetUnit.TEN_THOUSAND_YUAN::equals)
                            .isPresent();
            named.add(new NamedUnit(word.group(), money, settled, place));
        }
    }

    /** Longer ones first, so that none is taken for its beginning. */
    private static String known(int length) {
        return Arrays.stream(SheetUnit.values())
                .flatMap(unit -> unit.words().stream())
                .filter(word -> length == 1 ? word.length() == 1 : word.length() >= length)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
