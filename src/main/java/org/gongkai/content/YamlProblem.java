package org.gongkai.content;

import java.util.List;
import java.util.Optional;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML parser complains of, said so that an editor knows which character to type (YAML 写法错误). */
final class YamlProblem {

    /** How the parser begins its complaint, where the mistake is, and what to say. */
    private record Known(String context, String problem, boolean atContext, Wording message, Wording hint) {}

    private static final List<Known> KNOWN = List.of(
            new Known(
                    "",
                    "mapping values are not allowed here",
                    false,
                    new Wording("一行里有两个“: ”", "a second “: ” on the line"),
                    new Wording("把值放进引号，例如 title: '通知: 补充'", "quote the value, for example title: 'Notice: more'")),
            new Known(
                    "while scanning a simple key",
                    "",
                    true,
                    new Wording("这一行不是“字段: 值”", "this line is no “key: value”"),
                    new Wording("冒号用半角“:”，后面空一格", "write a colon and a blank after the key")),
            new Known(
                    "while scanning a quoted scalar",
                    "found unknown escape character",
                    false,
                    new Wording("双引号中的反斜杠写法不对", "no such escape after the backslash"),
                    new Wording("改用单引号，反斜杠便是它自己", "use single quotes: a backslash is then itself")),
            new Known(
                    "while scanning a quoted scalar",
                    "",
                    true,
                    new Wording("引号没有配对", "the quotation mark has no fellow"),
                    new Wording("补上后一个引号，或者删去前一个", "add the second one or delete the first")),
            new Known(
                    "while parsing a flow mapping",
                    "",
                    true,
                    new Wording("花括号 { } 没有配对，或者项与项之间少了逗号", "a brace without its fellow, or a comma is missing"),
                    new Wording("写成 {by: 王一, on: 2021-07-01} 的样子", "write it like {by: 王一, on: 2021-07-01}")),
            new Known(
                    "while parsing a flow sequence",
                    "",
                    true,
                    new Wording("方括号 [ ] 没有配对，或者项与项之间少了逗号", "a bracket without its fellow, or a comma is missing"),
                    new Wording("写成 [甲, 乙] 的样子；值以“[”开头时加引号", "write it like [a, b]; quote a value that begins with [")),
            new Known(
                    "",
                    "found character '\\t(TAB)'",
                    false,
                    new Wording("缩进用了制表符（Tab）", "indented by a tab"),
                    new Wording("改用空格缩进", "indent by blanks")),
            new Known(
                    "",
                    "found character",
                    false,
                    new Wording("值不能以这个符号开头", "a value cannot begin with this character"),
                    new Wording("把值放进引号", "quote the value")),
            new Known(
                    "",
                    "expected <block end>",
                    false,
                    new Wording("这一行的缩进与上面各行不一致", "this line is not indented as those above it"),
                    new Wording(
                            "同一层的字段左边对齐；带引号的值，引号之后不写别的",
                            "align the keys of one level; nothing may follow a closing quote")),
            new Known(
                    "",
                    "expected '<document start>'",
                    false,
                    new Wording("文件头只能有一份", "there can be one header only"),
                    new Wording("删去单独一行的“...”", "delete the line “...”")));

    private static final Wording USUAL = new Wording(
            "每行写成“字段: 值”，冒号后空一格；值中有“: ”或以特殊符号开头时加引号",
            "write “key: value” with a blank after the colon; quote a value that has “: ” or begins with a special"
                    + " character");

    private YamlProblem() {}

    /** The finding for a text that begins {@code lineOffset} lines below the top of {@code source}. */
    static Finding of(SourceText source, String yaml, int lineOffset, YamlEngineException broken) {
        if (broken instanceof MarkedYamlEngineException marked) {
            return marked(source, lineOffset, marked);
        }
        int characters = yaml.codePointCount(0, yaml.length());
        int position = broken instanceof ReaderException reader ? Math.min(reader.getPosition(), characters) : 0;
        int at = yaml.offsetByCodePoints(0, position);
        int line = (int) yaml.substring(0, at).chars().filter(c -> c == '\n').count();
        int column = yaml.codePointCount(yaml.lastIndexOf('\n', at - 1) + 1, at) + 1;
        return source.finding(
                Rule.HEADER_UNREADABLE,
                lineOffset + line + 1,
                column,
                new Wording("这里有看不见的控制字符", "a control character"),
                new Wording("删除它，重新输入这个词", "delete it and type the word again"));
    }

    private static Finding marked(SourceText source, int lineOffset, MarkedYamlEngineException broken) {
        String context = String.valueOf(broken.getContext());
        String problem = String.valueOf(broken.getProblem());
        Optional<Known> known = KNOWN.stream()
                .filter(one -> context.startsWith(one.context) && problem.startsWith(one.problem))
                .findFirst();
        Optional<Mark> mark = known.filter(Known::atContext)
                .flatMap(unused -> broken.getContextMark())
                .or(broken::getProblemMark);
        return source.finding(
                Rule.HEADER_UNREADABLE,
                lineOffset + mark.map(Mark::getLine).orElse(0) + 1,
                mark.map(Mark::getColumn).orElse(0) + 1,
                known.map(Known::message).orElseGet(() -> new Wording("YAML 写法有误：" + problem, "YAML: " + problem)),
                known.map(Known::hint).orElse(USUAL));
    }
}
