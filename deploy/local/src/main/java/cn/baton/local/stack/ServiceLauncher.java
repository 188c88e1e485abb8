package cn.baton.local.stack;

import cn.baton.embedded.LeashedCommand;

/** Says how a service is to be started. */
interface ServiceLauncher {

    /** Asked anew before every start. */
    LeashedCommand command();

    /** The process ended before it was ready. */
    default void failed() {}
}
