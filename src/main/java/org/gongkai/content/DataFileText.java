package org.gongkai.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.content.register.Figures;
import org.gongkai.content.yaml.HeaderText;
import org.gongkai.content.yaml.Node;
import org.gongkai.content.yaml.Node.Mapping;
import org.gongkai.content.yaml.Node.Pair;
import org.gongkai.content.yaml.Node.Scalar;
import org.gongkai.content.yaml.Node.Sequence;

/**
 * All that is written in a data file (数据文件中的文字), keys and values alike, each text with its place: what goes out on pages
 * is among it, whatever the pages make of it.
 *
 * @param path relative to the project folder, with {@code /}
 * @param texts in the order of the file
 */
public record DataFileText(String path, List<HeaderText> texts) {

    public DataFileText {
        texts = List.copyOf(texts);
    }

    /** All words below a value. */
    public static DataFileText of(String path, Node root) {
        List<HeaderText> texts = new ArrayList<>();
        gather(root, key -> true, true, texts);
        return new DataFileText(path, texts);
    }

    /** The values under those keys alone. */
    static DataFileText under(String path, Node root, Predicate<String> keys) {
        List<HeaderText> texts = new ArrayList<>();
        gather(root, keys, false, texts);
        return new DataFileText(path, texts);
    }

    /** The words of the figures that a report's text goes with; nothing where they cannot be read. */
    public static Optional<DataFileText> beside(Manuscript report) {
        if (report.kind() != ManuscriptKind.REPORT) {
            return Optional.empty();
        }
        int year = ManuscriptKind.year(report.path());
        return report.figures().stream()
                .filter(file -> !Figures.workbook(file.name())) // which is looked into as attachments are
                .findFirst() // what is wrong with them is told by whoever reads them as figures
                .flatMap(file -> TextFiles.read(file.file(), "content/annual/" + file.name())
                        .value())
                .flatMap(source -> Figures.of(source, year).value())
                .map(figures -> of(figures.path(), figures.root()));
    }

    private static void gather(Node value, Predicate<String> keys, boolean meant, List<HeaderText> texts) {
        if (value instanceof Scalar scalar && meant) {
            texts.add(HeaderText.of(scalar));
        } else if (value instanceof Sequence list) {
            list.items().forEach(item -> gather(item, keys, meant, texts));
        } else if (value instanceof Mapping mapping) {
            for (Pair pair : mapping.pairs()) {
                gather(pair.key(), keys, meant, texts);
                gather(pair.value(), keys, meant || keys.test(pair.key().value()), texts);
            }
        }
    }
}
