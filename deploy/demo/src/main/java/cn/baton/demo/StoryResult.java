package cn.baton.demo;

import java.util.List;
import java.util.Map;

/**
 * How the story ended.
 *
 * @param failures one line for each step that failed; the story stops at the first
 * @param facts what came of it, by name: ids, states, the letter's number, the county's score
 */
public record StoryResult(boolean succeeded, List<String> failures, Map<String, Object> facts) {}
