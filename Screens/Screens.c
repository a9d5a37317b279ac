#include "Screens.h"

// The index of `Pages`: an array for each page, then the table, both sorted by file name. `#embed`
// is a directive, so no macro can make the arrays; clang has it since 19, in C11 as an extension.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char accounts_en[] = {
#embed "Pages/accounts.en.md"
};
static const unsigned char accounts_zh[] = {
#embed "Pages/accounts.zh.md"
};
static const unsigned char activation_en[] = {
#embed "Pages/activation.en.md"
};
static const unsigned char activation_zh[] = {
#embed "Pages/activation.zh.md"
};
static const unsigned char administrator_en[] = {
#embed "Pages/administrator.en.md"
};
static const unsigned char administrator_zh[] = {
#embed "Pages/administrator.zh.md"
};
static const unsigned char administratorScan_en[] = {
#embed "Pages/administratorScan.en.md"
};
static const unsigned char administratorScan_zh[] = {
#embed "Pages/administratorScan.zh.md"
};
static const unsigned char agreement_en[] = {
#embed "Pages/agreement.en.md"
};
static const unsigned char agreement_zh[] = {
#embed "Pages/agreement.zh.md"
};
static const unsigned char appID_en[] = {
#embed "Pages/appID.en.md"
};
static const unsigned char appID_zh[] = {
#embed "Pages/appID.zh.md"
};
static const unsigned char capabilities_en[] = {
#embed "Pages/capabilities.en.md"
};
static const unsigned char capabilities_zh[] = {
#embed "Pages/capabilities.zh.md"
};
static const unsigned char certificationDocuments_en[] = {
#embed "Pages/certificationDocuments.en.md"
};
static const unsigned char certificationDocuments_zh[] = {
#embed "Pages/certificationDocuments.zh.md"
};
static const unsigned char certificationStatus_en[] = {
#embed "Pages/certificationStatus.en.md"
};
static const unsigned char certificationStatus_zh[] = {
#embed "Pages/certificationStatus.zh.md"
};
static const unsigned char checklist_en[] = {
#embed "Pages/checklist.en.md"
};
static const unsigned char checklist_zh[] = {
#embed "Pages/checklist.zh.md"
};
static const unsigned char confirmation_en[] = {
#embed "Pages/confirmation.en.md"
};
static const unsigned char confirmation_zh[] = {
#embed "Pages/confirmation.zh.md"
};
static const unsigned char email_en[] = {
#embed "Pages/email.en.md"
};
static const unsigned char email_zh[] = {
#embed "Pages/email.zh.md"
};
static const unsigned char facts_en[] = {
#embed "Pages/facts.en.md"
};
static const unsigned char facts_zh[] = {
#embed "Pages/facts.zh.md"
};
static const unsigned char filing_en[] = {
#embed "Pages/filing.en.md"
};
static const unsigned char filing_zh[] = {
#embed "Pages/filing.zh.md"
};
static const unsigned char goal_en[] = {
#embed "Pages/goal.en.md"
};
static const unsigned char goal_zh[] = {
#embed "Pages/goal.zh.md"
};
static const unsigned char integration_en[] = {
#embed "Pages/integration.en.md"
};
static const unsigned char integration_zh[] = {
#embed "Pages/integration.zh.md"
};
static const unsigned char invitation_en[] = {
#embed "Pages/invitation.en.md"
};
static const unsigned char invitation_zh[] = {
#embed "Pages/invitation.zh.md"
};
static const unsigned char legalPersonScan_en[] = {
#embed "Pages/legalPersonScan.en.md"
};
static const unsigned char legalPersonScan_zh[] = {
#embed "Pages/legalPersonScan.zh.md"
};
static const unsigned char materials_en[] = {
#embed "Pages/materials.en.md"
};
static const unsigned char materials_zh[] = {
#embed "Pages/materials.zh.md"
};
static const unsigned char openPlatform_en[] = {
#embed "Pages/openPlatform.en.md"
};
static const unsigned char openPlatform_zh[] = {
#embed "Pages/openPlatform.zh.md"
};
static const unsigned char organisation_en[] = {
#embed "Pages/organisation.en.md"
};
static const unsigned char organisation_zh[] = {
#embed "Pages/organisation.zh.md"
};
static const unsigned char pay_en[] = {
#embed "Pages/pay.en.md"
};
static const unsigned char pay_zh[] = {
#embed "Pages/pay.zh.md"
};
static const unsigned char phoneEligibility_en[] = {
#embed "Pages/phoneEligibility.en.md"
};
static const unsigned char phoneEligibility_zh[] = {
#embed "Pages/phoneEligibility.zh.md"
};
static const unsigned char platformReview_en[] = {
#embed "Pages/platformReview.en.md"
};
static const unsigned char platformReview_zh[] = {
#embed "Pages/platformReview.zh.md"
};
static const unsigned char pricing_en[] = {
#embed "Pages/pricing.en.md"
};
static const unsigned char pricing_zh[] = {
#embed "Pages/pricing.zh.md"
};
static const unsigned char problems_en[] = {
#embed "Pages/problems.en.md"
};
static const unsigned char problems_zh[] = {
#embed "Pages/problems.zh.md"
};
static const unsigned char profile_en[] = {
#embed "Pages/profile.en.md"
};
static const unsigned char profile_zh[] = {
#embed "Pages/profile.zh.md"
};
static const unsigned char quickEligibility_en[] = {
#embed "Pages/quickEligibility.en.md"
};
static const unsigned char quickEligibility_zh[] = {
#embed "Pages/quickEligibility.zh.md"
};
static const unsigned char release_en[] = {
#embed "Pages/release.en.md"
};
static const unsigned char release_zh[] = {
#embed "Pages/release.zh.md"
};
static const unsigned char reuse_en[] = {
#embed "Pages/reuse.en.md"
};
static const unsigned char reuse_zh[] = {
#embed "Pages/reuse.zh.md"
};
static const unsigned char reuseEligibility_en[] = {
#embed "Pages/reuseEligibility.en.md"
};
static const unsigned char reuseEligibility_zh[] = {
#embed "Pages/reuseEligibility.zh.md"
};
static const unsigned char situation_en[] = {
#embed "Pages/situation.en.md"
};
static const unsigned char situation_zh[] = {
#embed "Pages/situation.zh.md"
};
static const unsigned char standing_en[] = {
#embed "Pages/standing.en.md"
};
static const unsigned char standing_zh[] = {
#embed "Pages/standing.zh.md"
};
static const unsigned char subject_en[] = {
#embed "Pages/subject.en.md"
};
static const unsigned char subject_zh[] = {
#embed "Pages/subject.zh.md"
};
static const unsigned char team_en[] = {
#embed "Pages/team.en.md"
};
static const unsigned char team_zh[] = {
#embed "Pages/team.zh.md"
};
static const unsigned char transfer_en[] = {
#embed "Pages/transfer.en.md"
};
static const unsigned char transfer_zh[] = {
#embed "Pages/transfer.zh.md"
};
static const unsigned char transferAccount_en[] = {
#embed "Pages/transferAccount.en.md"
};
static const unsigned char transferAccount_zh[] = {
#embed "Pages/transferAccount.zh.md"
};
static const unsigned char verification_en[] = {
#embed "Pages/verification.en.md"
};
static const unsigned char verification_zh[] = {
#embed "Pages/verification.zh.md"
};

#define PAGE(name, array) {name, array, sizeof array}

const screens_page screens_pages[] = {
    PAGE("accounts.en.md", accounts_en),
    PAGE("accounts.zh.md", accounts_zh),
    PAGE("activation.en.md", activation_en),
    PAGE("activation.zh.md", activation_zh),
    PAGE("administrator.en.md", administrator_en),
    PAGE("administrator.zh.md", administrator_zh),
    PAGE("administratorScan.en.md", administratorScan_en),
    PAGE("administratorScan.zh.md", administratorScan_zh),
    PAGE("agreement.en.md", agreement_en),
    PAGE("agreement.zh.md", agreement_zh),
    PAGE("appID.en.md", appID_en),
    PAGE("appID.zh.md", appID_zh),
    PAGE("capabilities.en.md", capabilities_en),
    PAGE("capabilities.zh.md", capabilities_zh),
    PAGE("certificationDocuments.en.md", certificationDocuments_en),
    PAGE("certificationDocuments.zh.md", certificationDocuments_zh),
    PAGE("certificationStatus.en.md", certificationStatus_en),
    PAGE("certificationStatus.zh.md", certificationStatus_zh),
    PAGE("checklist.en.md", checklist_en),
    PAGE("checklist.zh.md", checklist_zh),
    PAGE("confirmation.en.md", confirmation_en),
    PAGE("confirmation.zh.md", confirmation_zh),
    PAGE("email.en.md", email_en),
    PAGE("email.zh.md", email_zh),
    PAGE("facts.en.md", facts_en),
    PAGE("facts.zh.md", facts_zh),
    PAGE("filing.en.md", filing_en),
    PAGE("filing.zh.md", filing_zh),
    PAGE("goal.en.md", goal_en),
    PAGE("goal.zh.md", goal_zh),
    PAGE("integration.en.md", integration_en),
    PAGE("integration.zh.md", integration_zh),
    PAGE("invitation.en.md", invitation_en),
    PAGE("invitation.zh.md", invitation_zh),
    PAGE("legalPersonScan.en.md", legalPersonScan_en),
    PAGE("legalPersonScan.zh.md", legalPersonScan_zh),
    PAGE("materials.en.md", materials_en),
    PAGE("materials.zh.md", materials_zh),
    PAGE("openPlatform.en.md", openPlatform_en),
    PAGE("openPlatform.zh.md", openPlatform_zh),
    PAGE("organisation.en.md", organisation_en),
    PAGE("organisation.zh.md", organisation_zh),
    PAGE("pay.en.md", pay_en),
    PAGE("pay.zh.md", pay_zh),
    PAGE("phoneEligibility.en.md", phoneEligibility_en),
    PAGE("phoneEligibility.zh.md", phoneEligibility_zh),
    PAGE("platformReview.en.md", platformReview_en),
    PAGE("platformReview.zh.md", platformReview_zh),
    PAGE("pricing.en.md", pricing_en),
    PAGE("pricing.zh.md", pricing_zh),
    PAGE("problems.en.md", problems_en),
    PAGE("problems.zh.md", problems_zh),
    PAGE("profile.en.md", profile_en),
    PAGE("profile.zh.md", profile_zh),
    PAGE("quickEligibility.en.md", quickEligibility_en),
    PAGE("quickEligibility.zh.md", quickEligibility_zh),
    PAGE("release.en.md", release_en),
    PAGE("release.zh.md", release_zh),
    PAGE("reuse.en.md", reuse_en),
    PAGE("reuse.zh.md", reuse_zh),
    PAGE("reuseEligibility.en.md", reuseEligibility_en),
    PAGE("reuseEligibility.zh.md", reuseEligibility_zh),
    PAGE("situation.en.md", situation_en),
    PAGE("situation.zh.md", situation_zh),
    PAGE("standing.en.md", standing_en),
    PAGE("standing.zh.md", standing_zh),
    PAGE("subject.en.md", subject_en),
    PAGE("subject.zh.md", subject_zh),
    PAGE("team.en.md", team_en),
    PAGE("team.zh.md", team_zh),
    PAGE("transfer.en.md", transfer_en),
    PAGE("transfer.zh.md", transfer_zh),
    PAGE("transferAccount.en.md", transferAccount_en),
    PAGE("transferAccount.zh.md", transferAccount_zh),
    PAGE("verification.en.md", verification_en),
    PAGE("verification.zh.md", verification_zh),
};

const size_t screens_page_count = sizeof screens_pages / sizeof screens_pages[0];
