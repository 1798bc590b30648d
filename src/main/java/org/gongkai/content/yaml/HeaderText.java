package org.gongkai.content.yaml;

import org.gongkai.content.yaml.Node.Scalar;

/**
 * A text of a header with its place (文件头中的文字).
 *
 * @param text trimmed, NFC
 * @param line on which the value begins
 * @param column of the text's first character; 0 where its characters do not stand in the file one by one
 */
public record HeaderText(String text, int line, int column) {

    public static HeaderText of(Scalar scalar) {
        String text = NormalText.of(scalar);
        boolean exact = scalar.inset() >= 0 && text.equals(scalar.value());
        return new HeaderText(text, scalar.line(), exact ? scalar.column() + scalar.inset() : 0);
    }
}
