import { UserActions as UserActions_8e1b8ea72ae24be9052a6ca8d7e5171c } from '../../../../src/admin/actions/UserActions.tsx'
import { TextCell as TextCell_e9805a9758f8b0c2a01fc9b38ef9370e } from '../../../../src/admin/parts/TextCell.tsx'
import { StatusCell as StatusCell_fb0cd4e2935616fc76798ff759aa1bb5 } from '../../../../src/admin/parts/StatusCell.tsx'
import { CheckCell as CheckCell_6c5f05eab4474d20fd126ef0aaf04ae1 } from '../../../../src/admin/parts/CheckCell.tsx'
import { HiddenField as HiddenField_5c91b0085f2339bdb8c118dceed244d2 } from '../../../../src/admin/parts/HiddenField.tsx'
import { PersonCell as PersonCell_68b461517bb63abdc0aaa5cabad76db7 } from '../../../../src/admin/parts/PersonCell.tsx'
import { DateCell as DateCell_4b6e36e3e469ce6ba14059701a54f7d1 } from '../../../../src/admin/parts/DateCell.tsx'
import { PersonSheet as PersonSheet_d70de85f64c964c3373edf4a6c6cba95 } from '../../../../src/admin/views/parts/PersonSheet.tsx'
import { ExportItem as ExportItem_c8d309e5e6f91328c4fe021207c29651 } from '../../../../src/admin/lists/ExportItem.tsx'
import { EmptyList as EmptyList_8442d816f030f60e0d07572ad383cbd6 } from '../../../../src/admin/lists/EmptyList.tsx'
import { SaveButton as SaveButton_8e3f35bc59b175b51156901af7e4a785 } from '../../../../src/admin/save/SaveButton.tsx'
import { RelationCell as RelationCell_cc182bfa90292ede709365a5fbf3b8b6 } from '../../../../src/admin/parts/RelationCell.tsx'
import { JsonView as JsonView_32301882932303b21d29022066f4189a } from '../../../../src/admin/parts/JsonView.tsx'
import { ProjectActions as ProjectActions_28919d2cc05fdb8b661f0d599802b7c7 } from '../../../../src/admin/actions/ProjectActions.tsx'
import { CurrencyField as CurrencyField_af9a2eb86f40b9d81bce251ff5462fa9 } from '../../../../src/admin/parts/CurrencyField.tsx'
import { MoneyCell as MoneyCell_559ccd76eba9e7acc9ff1398d6daec36 } from '../../../../src/admin/parts/MoneyCell.tsx'
import { MoneyField as MoneyField_b3477bab74985652c83ca5750ca1ee61 } from '../../../../src/admin/parts/MoneyField.tsx'
import { DayField as DayField_6c1e32f04d0874e00249fd2a086baa0b } from '../../../../src/admin/parts/DayField.tsx'
import { ProjectMilestones as ProjectMilestones_40007f9f9b2e7f6a50241950f6fa1218 } from '../../../../src/admin/views/parts/ProjectMilestones.tsx'
import { ProjectContracts as ProjectContracts_92d070917a80909e7cbcdb15b1767ac2 } from '../../../../src/admin/views/parts/ProjectContracts.tsx'
import { ProjectMoney as ProjectMoney_e63dc3cadaa4a048c1f49c55d7e93f8b } from '../../../../src/admin/views/parts/ProjectMoney.tsx'
import { ProjectFiles as ProjectFiles_a40a28cd649168f426a1eaf7c82a0f0c } from '../../../../src/admin/views/parts/ProjectFiles.tsx'
import { ProjectMessages as ProjectMessages_3440076859c0397e8fecfbe1dd61585d } from '../../../../src/admin/views/parts/ProjectMessages.tsx'
import { ProjectActivity as ProjectActivity_089e1c38d7dd8e97190b4f83738a7384 } from '../../../../src/admin/views/parts/ProjectActivity.tsx'
import { ContractActions as ContractActions_8a536be6088a88528fea735c3b39bd24 } from '../../../../src/admin/actions/ContractActions.tsx'
import { ContractPreview as ContractPreview_409dccc77b4e0e9679f1c4834ff46434 } from '../../../../src/admin/work/ContractPreview.tsx'
import { ContractSheet as ContractSheet_941bb26290d30385742fd480e65a3529 } from '../../../../src/admin/views/parts/ContractSheet.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ContractTax as ContractTax_080bca6cc0e824a1627d1e79524082fb } from '../../../../src/admin/views/parts/ContractTax.tsx'
import { DocumentHistory as DocumentHistory_e4a4c3fe7aba2443cabc82cb1d2aaca4 } from '../../../../src/admin/views/parts/DocumentHistory.tsx'
import { NewDocument as NewDocument_930df52a2e1ad9c8c33664cb427b29f3 } from '../../../../src/admin/lists/NewDocument.tsx'
import { PaymentActions as PaymentActions_75b4ba4ba7c35d8455fbc3cfda780336 } from '../../../../src/admin/actions/PaymentActions.tsx'
import { LinkToDoc as LinkToDoc_2e9be70cd13299dd4a11a5bd739a5a3c } from '@payloadcms/plugin-stripe/client'
import { PaymentSheet as PaymentSheet_b2be71d36461fa027b430311f9eb7444 } from '../../../../src/admin/views/parts/PaymentSheet.tsx'
import { ResolvePaymentException as ResolvePaymentException_9766f895fa511501ee8aca014d17caf7 } from '../../../../src/admin/payments/ResolvePaymentException.tsx'
import { InvoiceActions as InvoiceActions_fbc484a32a5c45d7be309857ec6ed51a } from '../../../../src/admin/actions/InvoiceActions.tsx'
import { InvoiceSheet as InvoiceSheet_6bd7bd9f0dd5a7ed03b412902d0b2f7a } from '../../../../src/admin/views/parts/InvoiceSheet.tsx'
import { RetryStripeEvent as RetryStripeEvent_a8b4806d3bb1b34ef4f12f652bc4c8a0 } from '../../../../src/admin/payments/RetryStripeEvent.tsx'
import { ReplayDelivery as ReplayDelivery_6ba05525df3ff574e5d472970238b4fe } from '../../../../src/admin/payments/ReplayDelivery.tsx'
import { QueryPresetsAccessCell as QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereCell as QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsWhereField as QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnsCell as QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsColumnField as QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByCell as QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { QueryPresetsGroupByField as QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { TestMail as TestMail_fc56a7eb5fc0b72c5a98f19466b51cc4 } from '../../../../src/admin/system/TestMail.tsx'
import { PercentField as PercentField_671c227db58943d6bcab6bc96ad3f1a1 } from '../../../../src/admin/parts/PercentField.tsx'
import { Nav as Nav_15878575dd0fe9ee8d8aa141a1ba4a59 } from '../../../../src/admin/nav/Nav.tsx'
import { Icon as Icon_a534685e6dc7d9cffddd38a566d7e773 } from '../../../../src/admin/views/brand/Icon.tsx'
import { Logo as Logo_390aeff10c147ca1d9bf909b8a482964 } from '../../../../src/admin/views/brand/Logo.tsx'
import { Bell as Bell_9090909f368a1f34bca7d6b8a1e8ee52 } from '../../../../src/admin/notifications/Bell.tsx'
import { MenuOnDesk as MenuOnDesk_3f96abbeab0ff1aa63551c1a54a1a568 } from '../../../../src/admin/nav/MenuOnDesk.tsx'
import { PanelText as PanelText_55845ba2173c30d7ba00b7023f9c5e5c } from '../../../../src/admin/text/PanelText.tsx'
import { PanelDay as PanelDay_0bc41eeb98668f13393b8496d0f706dd } from '../../../../src/admin/day/PanelDay.tsx'
import { NamedWidgets as NamedWidgets_61b8d301a300625b3b2a900f4465924c } from '../../../../src/admin/parts/NamedWidgets.tsx'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { Dashboard as Dashboard_608370fa9de01f18feafd2ef7692be0d } from '../../../../src/admin/views/Dashboard.tsx'
import { Inbox as Inbox_ce9127cb04e6855ed722fb86b0f9c0fb } from '../../../../src/admin/views/Inbox.tsx'
import { IdentityReview as IdentityReview_d198b51df90a735a7f9833bd9cb99f6b } from '../../../../src/admin/views/IdentityReview.tsx'
import { Reports as Reports_dc9ada373108b31560ff4753596d5550 } from '../../../../src/admin/views/Reports.tsx'
import { Activity as Activity_7a6f5dede190ba016375e190c22a8f5a } from '../../../../src/admin/views/Activity.tsx'
import { Broadcast as Broadcast_0fc9c3ecb1e8d15bee61e628194a5c69 } from '../../../../src/admin/views/Broadcast.tsx'
import { FailedJobs as FailedJobs_33cd09400884b1e7b476e9c367d472fb } from '../../../../src/admin/views/FailedJobs.tsx'
import { Cleanup as Cleanup_aee41af19f054b8a648a57f70297982c } from '../../../../src/admin/views/Cleanup.tsx'
import { ApiKeys as ApiKeys_466bea0eb0cd551367fddb28182927b3 } from '../../../../src/admin/views/ApiKeys.tsx'
import { Webhooks as Webhooks_2189222b75693fadbcf8df58484dc040 } from '../../../../src/admin/views/Webhooks.tsx'
import { Account as Account_00efad69fb664659846209cd2049d1c4 } from '../../../../src/admin/views/Account.tsx'
import { ConfirmEmail as ConfirmEmail_3ea17565e0606f972d228cb3c7eba00e } from '../../../../src/admin/views/ConfirmEmail.tsx'
import { NewContractPage as NewContractPage_ca22a9f64ec17fe18958e932027b0e41 } from '../../../../src/admin/views/NewContractPage.tsx'
import { InvoiceEditorPage as InvoiceEditorPage_6a16a5ec4551f11b3f1e1361f4efd02f } from '../../../../src/admin/views/InvoiceEditorPage.tsx'
import { Invite as Invite_9e68772a4ed80f04bbf694b60ab4f116 } from '../../../../src/admin/views/Invite.tsx'
import { ForgotPassword as ForgotPassword_e7ba2cd719eb740a613b6809a56ec377 } from '../../../../src/admin/views/ForgotPassword.tsx'
import { RevertEmail as RevertEmail_1fb90126f5f9153c288cbf64b83ab894 } from '../../../../src/admin/views/RevertEmail.tsx'
import { ResetPassword as ResetPassword_a99481dbc77d13892fa08f9b6b2adffc } from '../../../../src/admin/views/ResetPassword.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/actions/UserActions.tsx#UserActions": UserActions_8e1b8ea72ae24be9052a6ca8d7e5171c,
  "/src/admin/parts/TextCell.tsx#TextCell": TextCell_e9805a9758f8b0c2a01fc9b38ef9370e,
  "/src/admin/parts/StatusCell.tsx#StatusCell": StatusCell_fb0cd4e2935616fc76798ff759aa1bb5,
  "/src/admin/parts/CheckCell.tsx#CheckCell": CheckCell_6c5f05eab4474d20fd126ef0aaf04ae1,
  "/src/admin/parts/HiddenField.tsx#HiddenField": HiddenField_5c91b0085f2339bdb8c118dceed244d2,
  "/src/admin/parts/PersonCell.tsx#PersonCell": PersonCell_68b461517bb63abdc0aaa5cabad76db7,
  "/src/admin/parts/DateCell.tsx#DateCell": DateCell_4b6e36e3e469ce6ba14059701a54f7d1,
  "/src/admin/views/parts/PersonSheet.tsx#PersonSheet": PersonSheet_d70de85f64c964c3373edf4a6c6cba95,
  "/src/admin/lists/ExportItem.tsx#ExportItem": ExportItem_c8d309e5e6f91328c4fe021207c29651,
  "/src/admin/lists/EmptyList.tsx#EmptyList": EmptyList_8442d816f030f60e0d07572ad383cbd6,
  "/src/admin/save/SaveButton.tsx#SaveButton": SaveButton_8e3f35bc59b175b51156901af7e4a785,
  "/src/admin/parts/RelationCell.tsx#RelationCell": RelationCell_cc182bfa90292ede709365a5fbf3b8b6,
  "/src/admin/parts/JsonView.tsx#JsonView": JsonView_32301882932303b21d29022066f4189a,
  "/src/admin/actions/ProjectActions.tsx#ProjectActions": ProjectActions_28919d2cc05fdb8b661f0d599802b7c7,
  "/src/admin/parts/CurrencyField.tsx#CurrencyField": CurrencyField_af9a2eb86f40b9d81bce251ff5462fa9,
  "/src/admin/parts/MoneyCell.tsx#MoneyCell": MoneyCell_559ccd76eba9e7acc9ff1398d6daec36,
  "/src/admin/parts/MoneyField.tsx#MoneyField": MoneyField_b3477bab74985652c83ca5750ca1ee61,
  "/src/admin/parts/DayField.tsx#DayField": DayField_6c1e32f04d0874e00249fd2a086baa0b,
  "/src/admin/views/parts/ProjectMilestones.tsx#ProjectMilestones": ProjectMilestones_40007f9f9b2e7f6a50241950f6fa1218,
  "/src/admin/views/parts/ProjectContracts.tsx#ProjectContracts": ProjectContracts_92d070917a80909e7cbcdb15b1767ac2,
  "/src/admin/views/parts/ProjectMoney.tsx#ProjectMoney": ProjectMoney_e63dc3cadaa4a048c1f49c55d7e93f8b,
  "/src/admin/views/parts/ProjectFiles.tsx#ProjectFiles": ProjectFiles_a40a28cd649168f426a1eaf7c82a0f0c,
  "/src/admin/views/parts/ProjectMessages.tsx#ProjectMessages": ProjectMessages_3440076859c0397e8fecfbe1dd61585d,
  "/src/admin/views/parts/ProjectActivity.tsx#ProjectActivity": ProjectActivity_089e1c38d7dd8e97190b4f83738a7384,
  "/src/admin/actions/ContractActions.tsx#ContractActions": ContractActions_8a536be6088a88528fea735c3b39bd24,
  "/src/admin/work/ContractPreview.tsx#ContractPreview": ContractPreview_409dccc77b4e0e9679f1c4834ff46434,
  "/src/admin/views/parts/ContractSheet.tsx#ContractSheet": ContractSheet_941bb26290d30385742fd480e65a3529,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/views/parts/ContractTax.tsx#ContractTax": ContractTax_080bca6cc0e824a1627d1e79524082fb,
  "/src/admin/views/parts/DocumentHistory.tsx#DocumentHistory": DocumentHistory_e4a4c3fe7aba2443cabc82cb1d2aaca4,
  "/src/admin/lists/NewDocument.tsx#NewDocument": NewDocument_930df52a2e1ad9c8c33664cb427b29f3,
  "/src/admin/actions/PaymentActions.tsx#PaymentActions": PaymentActions_75b4ba4ba7c35d8455fbc3cfda780336,
  "@payloadcms/plugin-stripe/client#LinkToDoc": LinkToDoc_2e9be70cd13299dd4a11a5bd739a5a3c,
  "/src/admin/views/parts/PaymentSheet.tsx#PaymentSheet": PaymentSheet_b2be71d36461fa027b430311f9eb7444,
  "/src/admin/payments/ResolvePaymentException.tsx#ResolvePaymentException": ResolvePaymentException_9766f895fa511501ee8aca014d17caf7,
  "/src/admin/actions/InvoiceActions.tsx#InvoiceActions": InvoiceActions_fbc484a32a5c45d7be309857ec6ed51a,
  "/src/admin/views/parts/InvoiceSheet.tsx#InvoiceSheet": InvoiceSheet_6bd7bd9f0dd5a7ed03b412902d0b2f7a,
  "/src/admin/payments/RetryStripeEvent.tsx#RetryStripeEvent": RetryStripeEvent_a8b4806d3bb1b34ef4f12f652bc4c8a0,
  "/src/admin/payments/ReplayDelivery.tsx#ReplayDelivery": ReplayDelivery_6ba05525df3ff574e5d472970238b4fe,
  "@payloadcms/next/client#QueryPresetsAccessCell": QueryPresetsAccessCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereCell": QueryPresetsWhereCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsWhereField": QueryPresetsWhereField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnsCell": QueryPresetsColumnsCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsColumnField": QueryPresetsColumnField_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByCell": QueryPresetsGroupByCell_2b8867833a34864a02ddf429b0728a40,
  "@payloadcms/next/client#QueryPresetsGroupByField": QueryPresetsGroupByField_2b8867833a34864a02ddf429b0728a40,
  "/src/admin/system/TestMail.tsx#TestMail": TestMail_fc56a7eb5fc0b72c5a98f19466b51cc4,
  "/src/admin/parts/PercentField.tsx#PercentField": PercentField_671c227db58943d6bcab6bc96ad3f1a1,
  "/src/admin/nav/Nav.tsx#Nav": Nav_15878575dd0fe9ee8d8aa141a1ba4a59,
  "/src/admin/views/brand/Icon.tsx#Icon": Icon_a534685e6dc7d9cffddd38a566d7e773,
  "/src/admin/views/brand/Logo.tsx#Logo": Logo_390aeff10c147ca1d9bf909b8a482964,
  "/src/admin/notifications/Bell.tsx#Bell": Bell_9090909f368a1f34bca7d6b8a1e8ee52,
  "/src/admin/nav/MenuOnDesk.tsx#MenuOnDesk": MenuOnDesk_3f96abbeab0ff1aa63551c1a54a1a568,
  "/src/admin/text/PanelText.tsx#PanelText": PanelText_55845ba2173c30d7ba00b7023f9c5e5c,
  "/src/admin/day/PanelDay.tsx#PanelDay": PanelDay_0bc41eeb98668f13393b8496d0f706dd,
  "/src/admin/parts/NamedWidgets.tsx#NamedWidgets": NamedWidgets_61b8d301a300625b3b2a900f4465924c,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "/src/admin/views/Dashboard.tsx#Dashboard": Dashboard_608370fa9de01f18feafd2ef7692be0d,
  "/src/admin/views/Inbox.tsx#Inbox": Inbox_ce9127cb04e6855ed722fb86b0f9c0fb,
  "/src/admin/views/IdentityReview.tsx#IdentityReview": IdentityReview_d198b51df90a735a7f9833bd9cb99f6b,
  "/src/admin/views/Reports.tsx#Reports": Reports_dc9ada373108b31560ff4753596d5550,
  "/src/admin/views/Activity.tsx#Activity": Activity_7a6f5dede190ba016375e190c22a8f5a,
  "/src/admin/views/Broadcast.tsx#Broadcast": Broadcast_0fc9c3ecb1e8d15bee61e628194a5c69,
  "/src/admin/views/FailedJobs.tsx#FailedJobs": FailedJobs_33cd09400884b1e7b476e9c367d472fb,
  "/src/admin/views/Cleanup.tsx#Cleanup": Cleanup_aee41af19f054b8a648a57f70297982c,
  "/src/admin/views/ApiKeys.tsx#ApiKeys": ApiKeys_466bea0eb0cd551367fddb28182927b3,
  "/src/admin/views/Webhooks.tsx#Webhooks": Webhooks_2189222b75693fadbcf8df58484dc040,
  "/src/admin/views/Account.tsx#Account": Account_00efad69fb664659846209cd2049d1c4,
  "/src/admin/views/ConfirmEmail.tsx#ConfirmEmail": ConfirmEmail_3ea17565e0606f972d228cb3c7eba00e,
  "/src/admin/views/NewContractPage.tsx#NewContractPage": NewContractPage_ca22a9f64ec17fe18958e932027b0e41,
  "/src/admin/views/InvoiceEditorPage.tsx#InvoiceEditorPage": InvoiceEditorPage_6a16a5ec4551f11b3f1e1361f4efd02f,
  "/src/admin/views/Invite.tsx#Invite": Invite_9e68772a4ed80f04bbf694b60ab4f116,
  "/src/admin/views/ForgotPassword.tsx#ForgotPassword": ForgotPassword_e7ba2cd719eb740a613b6809a56ec377,
  "/src/admin/views/RevertEmail.tsx#RevertEmail": RevertEmail_1fb90126f5f9153c288cbf64b83ab894,
  "/src/admin/views/ResetPassword.tsx#ResetPassword": ResetPassword_a99481dbc77d13892fa08f9b6b2adffc,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
