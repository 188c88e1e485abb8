package cn.baton.scoring.area;

import cn.baton.scoring.language.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The counties and zones of the city, from a data file. */
@ApplicationScoped
public class Areas {

    private static final String FILE = "/areas.csv";

    private final List<Area> areas = read();

    /** By code. */
    public List<Area> all() {
        return areas;
    }

    public Optional<Area> find(String areaCode) {
        return areas.stream().filter(area -> area.areaCode().equals(areaCode)).findFirst();
    }

    private static List<Area> read() {
        try (InputStream file = Areas.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .map(field -> new Area(field[0], new Bilingual(field[2], field[3]), AreaGroup.valueOf(field[1])))
                    .sorted(java.util.Comparator.comparing(Area::areaCode))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
