package org.gongkai.intake.document;

import org.gongkai.finding.Wording;

/** What a document is made of (段落和表格). */
public sealed interface Block permits Paragraph, Table {

    /** Where in the document it stands. */
    Wording where();
}
