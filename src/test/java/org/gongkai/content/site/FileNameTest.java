package org.gongkai.content.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.finding.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of files an editor may give. */
class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.md",
                "关于2021年工作要点的通知.md",
                "附件1：名单（表）？.xlsx",
                "a b.txt",
                "console.md",
                "con-1.md",
                "com.md",
                "com0.txt",
                "com10.txt",
                "lpt.txt",
                "auxiliary",
                "a.con",
                "a.nul.txt",
                "v1.2.md",
                "{x}'y;z&$%~.txt"
            })
    void takesNamesThatCanBeWrittenOnEverySystem(String name) {
        assertThat(FileName.fault(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a<b.md,      “<”
            a>b.md,      “>”
            a:b.md,      “:”
            'a"b.md',    “"”
            a|b.md,      “|”
            a?b.md,      “?”
            a*b.md,      “*”
            a.md.,       dot at the end
            ...,         leading dot
            'a.md ',     blanks around
            '　a.md',     blanks around
            con,         device
            CON.md,      device
            Prn.txt,     device
            aux.tar.gz,  device
            'nul .txt',  device
            com1.txt,    device
            lpt9,        device
            COM².txt,    device
            CONIN$,      device
            """)
    void refusesNamesThatWindowsCannotWriteAndSaysWhy(String name, String why) {
        assertThat(FileName.fault(name).map(Wording::en))
                .hasValueSatisfying(text -> assertThat(text).contains(why));
    }
}
