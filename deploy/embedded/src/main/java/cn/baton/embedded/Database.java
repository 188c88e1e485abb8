package cn.baton.embedded;

/**
 * Access to one database of a {@link PostgresServer}. The password is valid until the server is started anew.
 *
 * @param name the database, and the role that owns it
 * @param jdbcUrl without user and password
 */
public record Database(String name, String jdbcUrl, String user, String password) {

    /** Without the password, so that it does not end up in a log. */
    @Override
    public String toString() {
        return "Database[name=" + name + ", jdbcUrl=" + jdbcUrl + ", user=" + user + "]";
    }
}
