package org.gridgov.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JUnitXmlTest {
    private static Element read(String xml) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    @Test
    void countsChecksAndFailuresInTheirOrder() {
        String xml = JUnitXml.print(
                "matching 2026.1",
                List.of(
                        new JUnitXml.Case("一", ""),
                        new JUnitXml.Case("two", "expected 30\nbut was 29"),
                        new JUnitXml.Case("three", "")));
        assertThat(xml).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuite name="matching 2026.1" tests="3" failures="1" errors="0" skipped="0">
                          <testcase classname="matching 2026.1" name="一"/>
                          <testcase classname="matching 2026.1" name="two">\
                        <failure message="expected 30">expected 30
                        but was 29</failure></testcase>
                          <testcase classname="matching 2026.1" name="three"/>
                        </testsuite>
                        """);
    }

    @Test
    void nothingCheckedIsASuiteOfNothing() throws IOException, SAXException, ParserConfigurationException {
        Element suite = read(JUnitXml.print("none", List.of()));
        assertThat(suite.getAttribute("tests")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isZero();
    }

    @Test
    void whatLooksLikeMarkupComesBackAsItWas() throws IOException, SAXException, ParserConfigurationException {
        String text = "a<b & \"c\" ]]> 'd' <!-- &amp;";
        Element suite = read(JUnitXml.print(text, List.of(new JUnitXml.Case(text, text))));
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo(text);
        assertThat(failure.getAttribute("message")).isEqualTo(text);
        assertThat(failure.getTextContent()).isEqualTo(text);
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() throws IOException, SAXException, ParserConfigurationException {
        String text = "a\u0000b\u001bc\ud800d\ufffee\uffff\r𠮷\tf";
        Element suite = read(JUnitXml.print("s", List.of(new JUnitXml.Case("n", text))));
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo("abcde𠮷\tf");
    }

    @Test
    void theMessageIsTheFirstLineAndAFailureOfBlankLinesStaysOne()
            throws IOException, SAXException, ParserConfigurationException {
        Element suite = read(JUnitXml.print("s", List.of(new JUnitXml.Case("n", "\n"))));
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEmpty();
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
    }
}
