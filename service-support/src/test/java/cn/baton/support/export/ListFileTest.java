package cn.baton.support.export;

import cn.baton.support.file.FileType;
import cn.baton.support.paging.Cursor;
import cn.baton.support.paging.Page;
import cn.baton.support.sheet.SheetColumn;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ListFileTest {

    @Test
    void everyPageIsWrittenAndItsItemsAreLookedAtTogether() throws IOException {
        Iterator<Page<String>> pages = List.of(
                        new Page<>(List.of("甲", "乙"), new Cursor(1, List.of("乙")), null),
                        new Page<>(List.of("丙"), new Cursor(1, List.of("丙")), null),
                        new Page<String>(List.of(), null, null))
                .iterator();
        Letters letters = new Letters();
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        ListFile.write(file, FileType.CSV, letters, "-id", asked -> pages.next());

        assertThat(file.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF字,区划\r\n甲,甲地、x\r\n乙,甲地、x\r\n丙,甲地、x\r\n");
        assertThat(letters.asked).containsExactly(List.of("甲", "乙"), List.of("丙"), List.of());
    }

    private static final class Letters implements ListSheet<String> {

        private final List<List<String>> asked = new ArrayList<>();

        @Override
        public String name() {
            return "letters";
        }

        @Override
        public String title() {
            return "字";
        }

        @Override
        public List<SheetColumn> columns() {
            return List.of(
                    SheetColumn.of("letter", "字", SheetColumn.Type.TEXT),
                    SheetColumn.of("areas", "区划", SheetColumn.Type.LIST).options(Map.of("甲地", "1")));
        }

        @Override
        public List<List<Object>> rows(List<String> items) {
            asked.add(items);
            return items.stream()
                    .map(item -> List.<Object>of(item, List.of("1", "x")))
                    .toList();
        }
    }
}
