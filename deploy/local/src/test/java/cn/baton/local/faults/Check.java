package cn.baton.local.faults;

import java.util.List;

/** One promise, asked over the public API once everything is quiet. */
interface Check {

    /** What is not as promised, in words for people; empty when all is well. */
    List<String> findings(Reading reading, World world) throws InterruptedException;
}
