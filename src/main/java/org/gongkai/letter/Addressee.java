package org.gongkai.letter;

import java.util.Optional;
import org.gongkai.content.yaml.Field;
import org.gongkai.content.yaml.Form;
import org.gongkai.content.yaml.Shape;
import org.gongkai.content.yaml.SourceText;
import org.gongkai.content.yaml.Value;
import org.gongkai.content.yaml.YamlReader;
import org.gongkai.finding.Found;

/**
 * To whom a letter goes (收件人). No register and nothing published knows it (个人信息保护法 第六条).
 *
 * @param name of the person or the organization
 * @param address where the letter is sent, or ""
 */
public record Addressee(String name, String address) {

    private static final String BLANK = "＿＿＿＿＿＿＿＿";

    /** A blank to be filled in by hand. */
    public static final Addressee UNNAMED = new Addressee(BLANK, "");

    private static final Field<String> NAME = Field.needed("name", "姓名", Shape.TEXT, "姓名或者名称");
    private static final Field<String> ADDRESS = Field.of("address", "地址", Shape.TEXT, "送达地址");
    public static final Form FORM = new Form(NAME, ADDRESS);

    private static final Shape<Addressee> SHAPE =
            FORM.shape(values -> new Addressee(values.need(NAME), values.text(ADDRESS)));

    /** Reads a private file: YAML with a name and, if wanted, an address. */
    public static Found<Optional<Addressee>> read(SourceText source) {
        return Found.onward(YamlReader.read(source), root -> SHAPE.read(Value.root(source, "applicant", root)));
    }
}
