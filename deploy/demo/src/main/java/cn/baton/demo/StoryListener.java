package cn.baton.demo;

/** Looks over the story's shoulder; a test uses it to take a service away in the middle. */
@FunctionalInterface
public interface StoryListener {

    StoryListener NONE = _ -> {};

    /** Called before each step, by the step's name. */
    void before(String step);
}
