package cn.baton.testing;

import java.util.Locale;

/**
 * The identifier of a schema, which says who keeps it and in which file. Identifiers need not resolve for anybody else.
 *
 * @param type {@code cn.baton.issue.IssueRaised.v1}, an event's type; or a payload's, {@code cn.baton.issue.IssueFacts.v1}
 */
public record SchemaId(String type) {

    private static final String SCHEMAS = "https://baton.example/schemas/";

    /** @param uri {@code https://baton.example/schemas/cn.baton.issue.IssueRaised.v1} */
    public static SchemaId of(String uri) {
        if (!isOurs(uri)) {
            throw new IllegalArgumentException("Not the id of a schema: " + uri);
        }
        return new SchemaId(uri.substring(SCHEMAS.length()));
    }

    static boolean isOurs(String uri) {
        return uri.startsWith(SCHEMAS);
    }

    public String uri() {
        return SCHEMAS + type;
    }

    /** {@code IssueRaised.v1}. */
    public String name() {
        String[] parts = type.split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    /** {@code issue-raised.v1}, the name of its file without the ending. */
    public String file() {
        return name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** {@code issue-service}, the module that keeps it; what all services share is with {@code service-support}. */
    String module() {
        String root = type.split("\\.")[2];
        return "support".equals(root) ? "service-support" : root + "-service";
    }
}
