package cn.baton.embedded;

/**
 * Access to one database of a {@link PostgresServer}. The passwords are valid until the server is started anew.
 *
 * @param name the database
 * @param jdbcUrl without user and password
 * @param user owns the database and migrates it
 * @param applicationUser what a service serves requests as: it gets what the owner grants it
 */
public record Database(
        String name, String jdbcUrl, String user, String password, String applicationUser, String applicationPassword) {

    /** With one role for both. */
    public Database(String name, String jdbcUrl, String user, String password) {
        this(name, jdbcUrl, user, password, user, password);
    }

    /** Without the passwords, so that it does not end up in a log. */
    @Override
    public String toString() {
        return "Database[name=" + name + ", jdbcUrl=" + jdbcUrl + ", user=" + user + "]";
    }
}
