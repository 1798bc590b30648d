package org.gongkai.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.content.site.FileName;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.scan.SiteScan;
import org.gongkai.unpack.Unpacker;
import org.gongkai.unpack.inventory.Extract;
import org.jsoup.parser.Parser;

/**
 * What a project's own theme would publish (主题查验): every file of assets/ goes out as it is and is looked into like an
 * attachment, scripts and style sheets as text; of the templates, their words go out. The built-in theme is not looked at.
 */
final class ThemeCheck {

    /** Text that browsers read as a program. */
    private static final Pattern CODE = Pattern.compile("(?i).*\\.(css|js|mjs|map|webmanifest|json)");

    /** Fonts and icons, which hold no text that readers see, by their first bytes. */
    private static final Map<String, List<String>> OPAQUE = Map.of(
            "ttf", List.of("00010000", "74727565"),
            "otf", List.of("4f54544f", "00010000"),
            "ttc", List.of("74746366"),
            "woff", List.of("774f4646"),
            "woff2", List.of("774f4632"),
            "ico", List.of("00000100"),
            "cur", List.of("00000200"));

    private static final Pattern NOTICE = Pattern.compile("(?i)LICEN[CS]E|COPYING|NOTICE|README|AUTHORS|OFL");
    private static final int SIGNATURE = 4;

    private static final Wording TAKE_OUT = new Wording(
            "assets/ 中的文件原样公布，只放网页要用的样式、图片和字体；其余的移到别处",
            "files of assets/ go out as they are: keep only the styles, pictures and fonts of the pages there");

    private final Path project;
    private final SiteScan scan;
    private final List<Finding> found = new ArrayList<>();

    private ThemeCheck(Path project, SiteScan scan) {
        this.project = project;
        this.scan = scan;
    }

    /**
     * What must not go out with the theme.
     *
     * @param templates the project's folder of templates; need not exist
     * @param assets the project's folder of assets; need not exist
     */
    static List<Finding> check(Path project, Path templates, Path assets, SiteScan scan) throws IOException {
        ThemeCheck check = new ThemeCheck(project, scan);
        for (Map.Entry<String, Path> template : check.files(templates, false).entrySet()) {
            check.template(template.getKey(), template.getValue());
        }
        for (Map.Entry<String, Path> asset : check.files(assets, true).entrySet()) {
            check.asset(asset.getKey(), asset.getValue());
        }
        return List.copyOf(check.found);
    }

    /** The files below a folder: path inside the project ▸ file. Links are refused, and in assets/ hidden files too. */
    private Map<String, Path> files(Path root, boolean published) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return files;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = published && !folder.equals(root) && !named(folder);
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!attributes.isRegularFile()) {
                    found.add(Finding.of(
                            Rule.SYMBOLIC_LINK,
                            Place.of(path(file)),
                            new Wording("这是符号链接或特殊文件", "this is a symbolic link or a special file"),
                            new Wording("放入文件本身", "put the file itself here")));
                } else if (!published || named(file)) {
                    files.put(path(file), file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private boolean named(Path file) {
        String name = String.valueOf(file.getFileName());
        Optional<Wording> fault = FileName.fault(name);
        fault.ifPresent(why -> refuse(
                file,
                new Wording("文件名不予接受：" + why.zh(), "the file name is refused: " + why.en()),
                name.startsWith(".")
                        ? new Wording(
                                "这多半是系统、编辑器或版本库的文件，请从 assets/ 中删除",
                                "most likely a file of the system or an editor: delete it")
                        : new Wording("给文件改名", "rename the file")));
        if (fault.isEmpty()) {
            found.addAll(scan.text(path(file), name));
        }
        return fault.isEmpty();
    }

    private void template(String path, Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        found.addAll(scan.code(path, Parser.unescapeEntities(text, false)));
    }

    private void asset(String path, Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        if (CODE.matcher(name).matches()) {
            List<Extract> inside = Unpacker.unpack("code.txt", file);
            String text = inside.stream()
                    .filter(Extract.Passage.class::isInstance)
                    .map(Extract::text)
                    .collect(Collectors.joining("\n"));
            found.addAll(scan.code(path, text));
            boolean data = extension.equals("json");
            found.addAll(scan.inside(
                    path,
                    inside.stream()
                            .filter(one -> data || !(one instanceof Extract.Passage))
                            .toList()));
        } else if (OPAQUE.containsKey(extension)) {
            opaque(file, extension);
        } else if (NOTICE.matcher(name).matches()) {
            found.addAll(scan.inside(path, Unpacker.unpack("notice.txt", file)));
        } else if (Unpacker.accepted().contains(extension)) {
            found.addAll(scan.inside(path, Unpacker.unpack(name, file)));
        } else {
            refuse(file, new Wording("不接受这种文件", "this kind of file is not accepted"), TAKE_OUT);
        }
    }

    private void opaque(Path file, String extension) throws IOException {
        try (var in = Files.newInputStream(file)) {
            String start = java.util.HexFormat.of().formatHex(in.readNBytes(SIGNATURE));
            if (!OPAQUE.getOrDefault(extension, List.of()).contains(start)) {
                refuse(file, new Wording("内容与扩展名不符", "the content is not what the name says"), TAKE_OUT);
            }
        }
    }

    private void refuse(Path file, Wording message, Wording hint) {
        found.add(Finding.of(Rule.ASSET, Place.of(path(file)), message, hint));
    }

    private String path(Path file) {
        return project.relativize(file).toString().replace('\\', '/');
    }
}
