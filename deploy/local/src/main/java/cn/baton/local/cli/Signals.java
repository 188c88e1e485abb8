package cn.baton.local.cli;

import sun.misc.Signal;

import java.util.List;

/**
 * Makes Ctrl-C and its kin interrupt a thread instead of ending the JVM: the first time it stops what it does, the second
 * time it hurries. Signals that were ignored when the JVM started stay ignored.
 */
final class Signals {

    private static final List<String> NAMES = List.of("INT", "TERM", "HUP");
    private static final int SIGNALLED = 128;

    private volatile int exitStatus;

    private Signals() {}

    static Signals interrupting(Thread thread) {
        Signals signals = new Signals();
        for (String name : NAMES) {
            Signal.handle(new Signal(name), signal -> {
                signals.exitStatus = SIGNALLED + signal.getNumber();
                thread.interrupt();
            });
        }
        return signals;
    }

    /** 128 plus the number of the last signal, as shells have it; 0 before any. */
    int exitStatus() {
        return exitStatus;
    }
}
