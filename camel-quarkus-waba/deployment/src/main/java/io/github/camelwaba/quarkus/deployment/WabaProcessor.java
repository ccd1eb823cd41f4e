package io.github.camelwaba.quarkus.deployment;

import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.IndexDependencyBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

/**
 * What Quarkus does for camel-waba when it builds an application. Camel Quarkus itself finds the component, its converters
 * and its data types by their files under META-INF/services.
 */
class WabaProcessor {

    static final String FEATURE = "camel-waba";

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    IndexDependencyBuildItem index() {
        return new IndexDependencyBuildItem("io.github.camelwaba", "camel-waba");
    }

    @BuildStep
    ExtensionSslNativeSupportBuildItem sslInNativeImages() {
        return new ExtensionSslNativeSupportBuildItem(FEATURE);
    }

    @BuildStep
    ReflectiveClassBuildItem reflection(CombinedIndexBuildItem index) {
        return ReflectiveClassBuildItem
                .builder(ReflectiveTypes.of(index.getIndex()).toArray(String[]::new))
                .reason("what routes reach by its properties, such as ${body.text}")
                .methods()
                .build();
    }
}
