package org.gongkai.review;

import java.util.List;
import org.gongkai.content.Dossier;
import org.gongkai.content.site.Role;
import org.gongkai.finding.Finding;
import org.gongkai.finding.Place;
import org.gongkai.finding.Rule;
import org.gongkai.finding.Wording;
import org.gongkai.seal.Sm2;

/** What there is to say about the signature of one step, and what to type to mend it. */
final class SignatureFindings {

    private final Role role;
    private final Place step;
    private final Place file;

    SignatureFindings(Dossier dossier, Role role, Place step) {
        this.role = role;
        this.step = step;
        this.file = Place.of(dossier.statementPath(role));
    }

    Finding missing(String by) {
        return Rule.SIGNATURE_MISSING.at(
                step,
                new Wording(
                        role.chinese() + "（" + by + "）没有签名，site.yaml 要求签名",
                        "the step " + role + " by " + by + " is not signed, and site.yaml requires it"),
                sign(by));
    }

    /** How to sign with plain OpenSSH. */
    private Wording sign(String by) {
        String plain = "ssh-keygen -Y sign -f 私钥文件 -n " + Statement.namespace(role) + " '" + file.path() + "'";
        return new Wording(
                "把声明写入 " + file.path() + "（格式见手册《审查》），由" + by + "运行 " + plain,
                "write the statement to " + file.path() + " (see the handbook), then " + by + " runs "
                        + plain.replace("私钥文件", "KEYFILE"));
    }

    /** The site wants both. */
    Finding secondMissing(String by) {
        return Rule.SIGNATURE_MISSING.at(
                step,
                new Wording(
                        role.chinese() + "（" + by + "）没有国密签名，site.yaml 要求国密签名",
                        "the step " + role + " by " + by + " has no SM2 signature, and site.yaml requires it"),
                secondSign(by));
    }

    /** A second signature where the first is missing. */
    Finding alone(String by) {
        return Rule.SIGNATURE_MISSING.at(
                second(),
                new Wording("只有国密签名，没有 OpenSSH 的签名", "there is an SM2 signature, but not OpenSSH's"),
                sign(by));
    }

    private Place second() {
        return Place.of(file.path() + ".sm2");
    }

    /** The program that could verify it is not there: never taken for valid. */
    Finding notInstalled() {
        return Rule.SIGNATURE.at(
                second(),
                new Wording("没有安装核验国密签名的程序库", "the library that verifies SM2 signatures is not installed"),
                new Wording(
                        "把 bcprov-jdk18on 的 jar 放在 gongkai.jar 旁边，名为 lib/bcprov.jar（见手册《审查》）；没有核验的签名不公布",
                        "put the jar of bcprov-jdk18on beside gongkai.jar as lib/bcprov.jar (see the handbook);"
                                + " a signature that nobody verified is not published"));
    }

    /** No known SM2 key has made it, or not over this statement. */
    Finding second(String by) {
        return Rule.SIGNATURE.at(
                second(),
                new Wording(
                        "国密签名无效：people.yaml 中没有一把国密公钥与它和声明相符",
                        "the SM2 signature is not valid: no SM2 key of people.yaml fits it and the statement"),
                secondSign(by));
    }

    /** It is that of another person, or of another time. */
    Finding second(String by, Wording why) {
        return Rule.SIGNATURE_KEY.at(second(), why, secondSign(by));
    }

    private Wording secondSign(String by) {
        String plain = Sm2.command("KEYFILE", file.path());
        return new Wording(
                "由" + by + "用在 people.yaml 中登记、当日有效的国密密钥（sm2）运行 " + plain.replace("KEYFILE", "私钥文件"),
                by + " runs, with an SM2 key of people.yaml (sm2) that counted on that day, " + plain);
    }

    Finding broken(String key) {
        return Rule.STATEMENT.at(
                step,
                new Wording(key + " 含有换行，无法写成声明", key + " has a line break and cannot stand in a statement"),
                new Wording("写成一行", "write it on one line"));
    }

    /** The first line that is not as it should be, so that nobody has to compare by eye. */
    Finding differs(String by, String now, String signed) {
        if (signed.isEmpty()) {
            return Rule.STATEMENT.at(
                    file, new Wording("有签名而没有声明文件", "there is a signature, but not the statement"), sign(by));
        }
        List<String> expected = now.lines().toList();
        List<String> actual = signed.lines().toList();
        int line = 0;
        while (line < Math.min(expected.size(), actual.size())
                && expected.get(line).equals(actual.get(line))) {
            line++;
        }
        String is = line < actual.size() ? actual.get(line) : "";
        String should = line < expected.size() ? expected.get(line) : "";
        return Rule.STATEMENT
                .at(
                        new Place(file.path(), line + 1, 1),
                        new Wording(
                                "签名之后审查记录有改动：此行应为“" + should + "”",
                                "changed after it was signed: this line should be “" + should + "”"),
                        sign(by))
                .at(is);
    }

    Finding invalid(String by, Wording why) {
        return Rule.SIGNATURE.at(
                Place.of(file.path() + ".sig"),
                new Wording("签名无效：" + why.zh(), "the signature is not valid: " + why.en()),
                sign(by));
    }

    Finding key(String by, Wording why, List<String> allowed) {
        return Rule.SIGNATURE_KEY.at(
                Place.of(file.path() + ".sig"),
                why,
                allowed.isEmpty()
                        ? new Wording(
                                "在 people.yaml 中为" + by + "登记当日有效的公钥（keys）",
                                "give " + by + " a key that counted on that day, in people.yaml (keys)")
                        : new Wording(
                                "用" + by + "自己的密钥重新签名：" + String.join("、", allowed),
                                "sign again with a key of " + by + ": " + String.join(", ", allowed)));
    }

    /** A signature without its step. */
    static Finding stale(Dossier dossier, Role role) {
        return Rule.STATEMENT.at(
                Place.of(dossier.statementPath(role) + (dossier.signature(role).isPresent() ? ".sig" : ".sm2")),
                new Wording("审查记录中没有这个步骤：" + role.chinese() + "（" + role + "）", "the record has no step " + role),
                new Wording(
                        "把步骤写回审查记录，或者删除 " + role + ".statement 和它的签名",
                        "restore the step, or delete " + role + ".statement and its signatures"));
    }
}
