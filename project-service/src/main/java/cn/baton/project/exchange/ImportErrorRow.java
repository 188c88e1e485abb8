package cn.baton.project.exchange;

import cn.baton.support.problem.LocalizedText;
import cn.baton.support.sheet.CellError;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.id.uuid.UuidVersion7Strategy;

import java.util.Locale;
import java.util.UUID;

/** One error of an import, as it is kept. */
@Entity
@Table(name = "import_error")
class ImportErrorRow {

    @Id
    private UUID id;

    private UUID jobId;
    private int rowNumber;
    private int columnNumber;
    private String header;
    private String messageZh;
    private String messageEn;

    protected ImportErrorRow() {}

    ImportErrorRow(UUID jobId, CellError error) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.jobId = jobId;
        this.rowNumber = error.row();
        this.columnNumber = error.column();
        this.header = error.header();
        this.messageZh = error.message().chinese();
        this.messageEn = error.message().english();
    }

    UUID id() {
        return id;
    }

    int rowNumber() {
        return rowNumber;
    }

    int columnNumber() {
        return columnNumber;
    }

    CellError error() {
        return new CellError(rowNumber, columnNumber, header, new LocalizedText(messageZh, messageEn));
    }

    ImportError view(Locale locale) {
        CellError error = error();
        return new ImportError(
                id, rowNumber, error.address(), header, error.message().in(locale));
    }
}
