"""What macOS is told about the program: its kind of document, its screen, the oldest system."""

from __future__ import annotations

from typing import Any

DOCUMENT = "shelfwise.shop"
"""The uniform type identifier of a shop file."""


def info_plist(version: str) -> dict[str, Any]:
    """The Info.plist of Shelfwise.app, beside what PyInstaller writes there itself."""
    return {
        "CFBundleDisplayName": "Shelfwise",
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "zh_CN"],
        "LSApplicationCategoryType": "public.app-category.business",
        "LSArchitecturePriority": ["arm64"],
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "MIT licence",
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Shelfwise shop",
                "CFBundleTypeRole": "Editor",
                "CFBundleTypeIconFile": "shelfwise.icns",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": [DOCUMENT],
            }
        ],
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": DOCUMENT,
                "UTTypeDescription": "Shelfwise shop",
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": ["shop"],
                    "public.mime-type": "application/vnd.shelfwise.shop",
                },
            }
        ],
    }
