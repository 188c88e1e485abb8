package cn.baton.demo;

/** The story cannot go on; the message says why, for people. */
class StoryFailure extends RuntimeException {

    StoryFailure(String message) {
        super(message);
    }
}
