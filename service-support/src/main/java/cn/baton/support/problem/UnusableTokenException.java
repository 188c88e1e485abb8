package cn.baton.support.problem;

/** A bearer token that nobody can be known by, and what is wrong with it: 401. */
public class UnusableTokenException extends ProblemException {

    private UnusableTokenException(LocalizedText detail) {
        super(ProblemType.UNAUTHENTICATED, detail);
    }

    /** It is no signed JSON web token at all, or none that could be verified. */
    public static UnusableTokenException malformed() {
        return new UnusableTokenException(
                LocalizedText.of("令牌不是有效的 JWT", "The token is not a well-formed JSON web token"));
    }

    /** @param claim whose value is missing, or of a kind that cannot be used */
    public static UnusableTokenException claim(String claim, LocalizedText message) {
        return new UnusableTokenException(LocalizedText.of(
                "令牌的声明 %1$s 无效：%2$s",
                "The claim %1$s of the token is not valid: %3$s", claim, message.chinese(), message.english()));
    }
}
