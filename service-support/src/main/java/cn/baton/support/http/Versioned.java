package cn.baton.support.http;

/** A response that stands for one resource: its version becomes the strong ETag. */
public interface Versioned {

    long version();
}
