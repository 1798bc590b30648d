package org.gongkai.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.renderer.html.HtmlWriter;
import org.gongkai.finding.Found;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.prose.chart.Chart;
import org.gongkai.prose.chart.ChartText;

/** What is written like a picture and is none (图表和音视频): a CSV becomes a chart, a recording can be played. Each has a line of its own. */
final class TextFigures {

    private static final Set<String> ENDINGS = Set.of("csv", "mp4", "webm", "mp3", "ogg");

    private final HtmlWriter html;
    private final LinkResolution addresses;
    private final TextSource source;

    TextFigures(HtmlWriter html, LinkResolution addresses, TextSource source) {
        this.html = html;
        this.addresses = addresses;
        this.source = source;
    }

    /** The figures of a paragraph that has nothing else; none where it is another. */
    static List<Image> alone(Paragraph paragraph) {
        List<Image> figures = new ArrayList<>();
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Image image && named(image)) {
                figures.add(image);
            } else if (!(child instanceof SoftLineBreak)) {
                return List.of();
            }
        }
        return figures;
    }

    private static boolean named(Image image) {
        String address = image.getDestination();
        return ENDINGS.contains(address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    void write(Image image) {
        String title = TextContent.of(image);
        Links.Target target = addresses.image(image, image.getDestination());
        if (target instanceof Links.Target.Address) {
            source.add(Rule.FIGURE, image, NOT_BESIDE, NO_TITLE_HINT);
        } else if (title.isEmpty() && !(target instanceof Links.Target.Refused)) {
            source.add(Rule.FIGURE, image, NO_TITLE, NO_TITLE_HINT);
        } else if (target instanceof Links.Target.Numbers numbers) {
            chart(image, title, numbers);
        } else if (target instanceof Links.Target.Recording recording) {
            recording(title, recording);
        } else {
            html.tag("p");
            html.text(title);
            html.tag("/p");
            html.line();
        }
    }

    /** Notes one that stands among words. */
    void refuse(Image image) {
        source.add(Rule.FIGURE, image, IN_A_LINE, IN_A_LINE_HINT);
    }

    private void chart(Image image, String title, Links.Target.Numbers numbers) {
        String said = image.getTitle() == null ? "" : image.getTitle().strip();
        Optional<Chart.Kind> kind = Chart.Kind.named(said);
        if (kind.isEmpty()) {
            source.add(
                    Rule.FIGURE,
                    image,
                    new Wording(
                            "没有“" + TextSource.excerpt(said) + "”这种图",
                            "there is no chart of the kind “" + TextSource.excerpt(said) + "”"),
                    KINDS);
            return;
        }
        Found<Optional<Chart>> chart = ChartText.read(numbers.path(), numbers.csv(), kind.get());
        chart.findings().forEach(source::add);
        chart.value().ifPresent(drawn -> new ChartHtml(html, drawn, title).write(UriText.encode(numbers.href())));
    }

    private void recording(String title, Links.Target.Recording recording) {
        boolean video = recording.type().startsWith("video/");
        html.line();
        html.tag("figure", Map.of("class", "recording"));
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("controls", "");
        attributes.put("preload", "metadata");
        attributes.put("src", UriText.encode(recording.href()));
        attributes.put("aria-label", title);
        html.tag(video ? "video" : "audio", attributes);
        if (!recording.captions().isEmpty()) {
            Map<String, String> track = new LinkedHashMap<>();
            track.put("kind", "captions");
            track.put("srclang", "zh");
            track.put("label", "字幕");
            track.put("src", UriText.encode(recording.captions()));
            track.put("default", "");
            html.tag("track", track, true);
        }
        html.tag(video ? "/video" : "/audio");
        html.tag("figcaption");
        html.text(title);
        html.tag("/figcaption");
        html.tag("/figure");
        html.line();
    }

    private static final Wording NOT_BESIDE =
            new Wording("图表、音视频不在本条目的附件夹", "a chart or recording that is not in the entry's own folder");
    private static final Wording NO_TITLE = new Wording("图表、音视频没有名称", "a chart or recording without a name");
    private static final Wording NO_TITLE_HINT =
            new Wording("写成 ![名称](本条目名.files/文件名)", "write ![name](entry.files/name): its name in the square brackets");
    private static final Wording IN_A_LINE =
            new Wording("图表、音视频与文字写在同一段", "a chart or recording among the words of a paragraph");
    private static final Wording IN_A_LINE_HINT =
            new Wording("另起一段，单独成行", "give it a line of its own, between blank lines");
    private static final Wording KINDS = new Wording(
            "写成 ![名称](文件.csv \"折线\") 或 \"条形\"；不写是条形",
            "write ![name](file.csv \"line\") or \"bar\"; without it there are bars");
}
