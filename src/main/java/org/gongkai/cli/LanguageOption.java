package org.gongkai.cli;

import picocli.CommandLine.Option;

/** The option of every command (语言). */
final class LanguageOption {

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    private String language = "zh";

    void check() throws Stopped {
        if (!language.equals("zh") && !language.equals("en")) {
            throw Stopped.usage("--lang 只能是 zh 或 en", "--lang must be zh or en");
        }
    }
}
