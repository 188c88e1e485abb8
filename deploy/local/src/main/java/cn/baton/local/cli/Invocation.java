package cn.baton.local.cli;

import java.nio.file.Path;
import java.util.OptionalInt;

/** What the command line asks for. */
sealed interface Invocation {

    /** @param stack how to run it */
    record Up(StackFlags stack) implements Invocation {}

    /** @param exit whether to stop everything after the story */
    record Demo(StackFlags stack, boolean exit) implements Invocation {}

    /**
     * @param claims whom the token speaks for
     * @param portBase of the stack to ask, when there are several
     */
    record Token(Claims claims, OptionalInt portBase) implements Invocation {}

    /**
     * @param data to keep state in, or null
     * @param withoutServers whether to use servers that run already
     * @param verbose whether to show the services' logs
     */
    record StackFlags(int portBase, Path data, boolean withoutServers, boolean verbose) {}
}
