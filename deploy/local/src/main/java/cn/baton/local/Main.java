package cn.baton.local;

import cn.baton.local.cli.Launcher;

import java.nio.file.Path;

/** Entry of the local stack, called by the script {@code baton}. */
public final class Main {

    private Main() {}

    /** The system property {@code baton.home} is the checkout. */
    public static void main(String[] arguments) {
        Path home =
                Path.of(System.getProperty("baton.home", ".")).toAbsolutePath().normalize();
        System.exit(new Launcher(home, System.out, System.err).run(arguments));
    }
}
