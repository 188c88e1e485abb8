package cn.baton.demo;

/** Where the people of the story get their tokens. */
@FunctionalInterface
public interface TokenSource {

    /**
     * @param unit organisation code of the person's unit, or null
     * @param area GB/T 2260 code of the person's area, or null
     */
    String token(String subject, String role, String unit, String area);
}
