package cn.baton.local.faults;

import cn.baton.local.stack.ServiceDefinition;
import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signed letters are numbered from 1 in each series, without a gap and without a number twice. */
final class LetterNumbersAreGapless implements Check {

    private static final Pattern NUMBER = Pattern.compile("(.+〔\\d{4}〕)([1-9]\\d*)号");

    @Override
    public List<String> findings(Reading reading, World world) throws InterruptedException {
        List<String> findings = new ArrayList<>();
        Map<String, List<Integer>> series = new TreeMap<>();
        for (JsonNode letter : reading.all(ServiceDefinition.NOTIFICATION, "/api/v1/letters")) {
            if (letter.path("number").isNull() || letter.path("number").isMissingNode()) {
                continue;
            }
            Matcher number = NUMBER.matcher(letter.path("number").asText());
            if (number.matches()) {
                series.computeIfAbsent(number.group(1), _ -> new ArrayList<>()).add(Integer.valueOf(number.group(2)));
            } else {
                findings.add("letter %s has the number %s"
                        .formatted(letter.path("id").asText(), letter.path("number")));
            }
        }
        series.forEach((name, serials) -> {
            serials.sort(null);
            for (int position = 0; position < serials.size(); position++) {
                if (serials.get(position) != position + 1) {
                    findings.add("the series %s has %d where %d should be"
                            .formatted(name, serials.get(position), position + 1));
                    return;
                }
            }
        });
        return findings;
    }
}
