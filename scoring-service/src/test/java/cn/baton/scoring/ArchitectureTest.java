package cn.baton.scoring;

import cn.baton.testing.HouseRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

class ArchitectureTest {

    @Test
    void theRulesOfTheHouseHold() {
        new HouseRules("cn.baton.scoring").check();
    }

    @Test
    void theFormulaKnowsNoFramework() {
        classes()
                .that()
                .resideInAPackage("cn.baton.scoring.evaluation..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "cn.baton.scoring.evaluation..", "cn.baton.scoring.language..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("cn.baton.scoring"));
    }
}
