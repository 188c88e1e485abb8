package cn.baton.support.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A section of a {@link NumberFormat}: where it puts digits, and what it puts around them. */
final class FormatSection {

    /** Text in quotes; one character as it stands; room that is left; what a bracket says; a word; anything else. */
    private static final Pattern TOKEN =
            Pattern.compile("\"([^\"]*)\"?|[\\\\!](.)|[_*].|\\[([^\\]]*)\\]|(?i:(General|E[+-]))|(.)", Pattern.DOTALL);

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?\\d{1,15}(?:\\.\\d{1,15})?)");

    /** Digits that a spreadsheet keeps. */
    private static final int DIGITS_KEPT = 15;

    private static final String DIGITS = "0#?";

    private final List<Token> tokens = new ArrayList<>();
    private String operator;
    private BigDecimal bound;
    private boolean other;
    private boolean decimals;
    private boolean thousands;
    private int scale;

    /** What is shown: a place for a digit, or itself. */
    private record Token(String text, boolean digit) {}

    private FormatSection() {}

    static FormatSection of(String code) {
        FormatSection section = new FormatSection();
        Matcher token = TOKEN.matcher(code);
        while (token.find()) {
            if (token.group(1) != null || token.group(2) != null) {
                section.literal(token.group(1) != null ? token.group(1) : token.group(2));
            } else if (token.group(3) != null) {
                section.bracket(token.group(3));
            } else if (token.group(4) != null) {
                section.word(token.group(4));
            } else if (token.group(5) != null) {
                section.sign(token.group(5));
            }
        }
        return section;
    }

    private void literal(String text) {
        tokens.add(new Token(text, false));
    }

    private void bracket(String text) {
        Matcher condition = CONDITION.matcher(text);
        if (condition.matches()) {
            operator = condition.group(1);
            bound = new BigDecimal(condition.group(2));
        } else if (text.startsWith("$")) {
            literal(text.substring(1).replaceFirst("-[^-]*$", ""));
        } else {
            // Numerals of another script.
            other |= text.regionMatches(true, 0, "DBNum", 0, 5);
        }
    }

    private void word(String word) {
        other |= !word.equalsIgnoreCase("General");
        tokens.add(new Token("#", true));
    }

    private void sign(String sign) {
        if (DIGITS.contains(sign)) {
            // A comma before a digit parts thousands; behind the last one it takes three of them away.
            thousands |= scale > 0;
            scale = 0;
            tokens.add(new Token(sign, true));
        } else if (sign.equals(",")) {
            scale += hasDigits() ? 3 : 0;
        } else if (sign.equals(".")) {
            decimals = true;
        } else if (sign.equals("/") || sign.equals("@")) {
            other = true;
        } else {
            literal(sign);
        }
    }

    boolean hasCondition() {
        return operator != null;
    }

    boolean holds(BigDecimal number) {
        if (operator == null) {
            return true;
        }
        int order = number.compareTo(bound);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }

    boolean showsTheNumberAlone() {
        return other || scale == 0 && literalDot() < 0 && !isCode() && !isWord(before()) && !isWord(behind());
    }

    SheetCell cell(BigDecimal number) {
        if (showsTheNumberAlone()) {
            return new SheetCell(number, SheetCell.Style.PLAIN);
        }
        if (!hasDigits()) {
            return SheetCell.text(before());
        }
        BigDecimal kept = CellReader.clean(number);
        boolean isKept = kept.precision() - kept.scale() <= DIGITS_KEPT;
        int dot = literalDot();
        int shift = scale + (dot < 0 ? 0 : digitsBehind(dot));
        if (shift > 0) {
            return isWord(behind())
                    ? SheetCell.text(plain(kept.movePointLeft(shift)) + behind())
                    : new SheetCell(SheetCell.Mark.SCALED, SheetCell.Style.PLAIN);
        }
        if (isCode() && kept.scale() > 0) {
            // It is shown rounded.
            return new SheetCell(SheetCell.Mark.SCALED, SheetCell.Style.PLAIN);
        }
        if (isCode() && isKept && kept.signum() >= 0) {
            return SheetCell.text(filled(kept.toBigInteger().toString()));
        }
        if (!isWord(before()) && !isWord(behind())) {
            return new SheetCell(number, SheetCell.Style.PLAIN);
        }
        String sign = kept.signum() < 0 ? "-" : "";
        return SheetCell.text(sign + (isWord(before()) ? before() : "") + plain(kept.abs()) + behind());
    }

    private static String plain(BigDecimal number) {
        return CellReader.clean(number).toPlainString();
    }

    /** Zeros in front, or something between the digits: no amount is shown so. */
    private boolean isCode() {
        long zeros = tokens.stream()
                .filter(token -> token.text.equals("0") && token.digit)
                .count();
        boolean parted = inner().stream().anyMatch(token -> !token.digit);
        return !decimals && !thousands && scale == 0 && (zeros > 1 || parted);
    }

    /** From the right, as a number is filled in; what is left over stands in the first place. */
    private String filled(String digits) {
        StringBuilder shown = new StringBuilder();
        int left = digits.length();
        int first = firstDigit();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (!token.digit) {
                shown.insert(0, token.text);
            } else if (i == first && left > 0) {
                shown.insert(0, digits.substring(0, left));
                left = 0;
            } else if (left > 0) {
                shown.insert(0, digits.charAt(--left));
            } else if (token.text.equals("0")) {
                shown.insert(0, '0');
            }
        }
        return shown.toString().strip();
    }

    /** Where a dot stands between the digits that is no decimal point, as in {@code 0!.0,"万元"}; -1 for nowhere. */
    private int literalDot() {
        int dot = -1;
        for (int i = Math.max(firstDigit(), 0); i < lastDigit(); i++) {
            if (!tokens.get(i).digit) {
                if (dot >= 0 || !tokens.get(i).text.equals(".")) {
                    return -1;
                }
                dot = i;
            }
        }
        return dot;
    }

    private int digitsBehind(int index) {
        return (int) tokens.stream().skip(index).filter(Token::digit).count();
    }

    private boolean hasDigits() {
        return firstDigit() >= 0;
    }

    private int firstDigit() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).digit) {
                return i;
            }
        }
        return -1;
    }

    private int lastDigit() {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).digit) {
                return i;
            }
        }
        return -1;
    }

    private String before() {
        return texts(tokens.subList(0, hasDigits() ? firstDigit() : tokens.size()));
    }

    private String behind() {
        return hasDigits() ? texts(tokens.subList(lastDigit() + 1, tokens.size())) : "";
    }

    private List<Token> inner() {
        return hasDigits() ? tokens.subList(firstDigit(), lastDigit()) : List.of();
    }

    private static String texts(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.text));
        return text.toString().strip();
    }

    /** Signs around a number, such as those of currencies and negative numbers, tell nothing that it does not. */
    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
